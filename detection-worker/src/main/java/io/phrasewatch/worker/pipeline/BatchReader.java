package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.kit.id.PublicIds;
import java.nio.charset.StandardCharsets;

/** Makes an {@link AcceptedBatch} of a Kafka record, or says what is wrong with it. */
final class BatchReader {

    private BatchReader() {
    }

    /**
     * Reads and checks a record.
     *
     * @param key   as it came, null allowed and refused
     * @param value as it came, null allowed and refused
     * @throws RejectedBatchException naming the broken rule
     */
    static AcceptedBatch read(byte[] key, byte[] value) {
        Event<?> event = decode(value);
        if (!(event.data() instanceof MessageBatchSubmitted batch)) {
            throw new RejectedBatchException("the event is no message batch", null);
        }
        BatchKey batchKey = identify(event, batch);
        try {
            BatchRules.check(batch);
            requireKey(key, batch.conversationId());
        } catch (MalformedEventException broken) {
            throw new RejectedBatchException(broken.getMessage(), batchKey);
        }
        return new AcceptedBatch(event.accountId(), event.time(), event.traceparent(), StorableText.clean(batch));
    }

    private static Event<?> decode(byte[] value) {
        try {
            return EventCodec.decodeRecord(value);
        } catch (MalformedEventException broken) {
            throw new RejectedBatchException(broken.getMessage(), null);
        }
    }

    private static void requireKey(byte[] key, String conversationId) {
        if (key == null || !conversationId.equals(new String(key, StandardCharsets.UTF_8))) {
            throw new MalformedEventException("the key of the record must be the conversation");
        }
    }

    /** Who the batch says it is; null when that itself can not be trusted. */
    private static BatchKey identify(Event<?> event, MessageBatchSubmitted batch) {
        if (!PublicIds.isPublicId(batch.conversationId()) || batch.batchIndex() < 0 || !BatchRules.isJobId(batch.jobId())) {
            return null;
        }
        return new BatchKey(event.accountId(), batch.conversationId(), batch.jobId(), batch.batchIndex(), event.traceparent());
    }
}

package io.phrasewatch.ingest.support;

import io.phrasewatch.contracts.BatchFailed;
import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.JobStatusChanged;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The detection worker, played by hand: sees batches and says how they ended. */
public final class HandWorker implements AutoCloseable {

    private final TopicReader batches = TopicReader.fromNow(Topics.MESSAGE_BATCHES);
    private final TopicReader jobEvents = TopicReader.fromNow(Topics.JOB_EVENTS);
    private final TopicWriter outcomes = new TopicWriter();

    /** Waits for that many batches of a conversation. */
    public List<MessageBatchSubmitted> awaitBatches(String conversationId, int count) {
        return batches.awaitKey(conversationId, count).stream()
                .map(record -> (MessageBatchSubmitted) EventCodec.decode(record.value()).data())
                .toList();
    }

    /** As {@link #awaitBatches}, also those from before this worker was made. */
    public static List<MessageBatchSubmitted> everyBatch(String conversationId, int count) {
        try (TopicReader everything = TopicReader.fromBeginning(Topics.MESSAGE_BATCHES)) {
            return everything.awaitKey(conversationId, count).stream()
                    .map(record -> (MessageBatchSubmitted) EventCodec.decode(record.value()).data())
                    .toList();
        }
    }

    /** Waits for that many events about jobs of a conversation; answers their statuses in order. */
    public List<String> awaitStatuses(String conversationId, int count) {
        return jobEvents.awaitKey(conversationId, count).stream()
                .map(record -> ((JobStatusChanged) EventCodec.decode(record.value()).data()).status())
                .toList();
    }

    public void record(MessageBatchSubmitted batch) {
        say(new BatchRecorded(batch.conversationId(), batch.jobId(), batch.batchIndex(), batch.messages().size()));
    }

    public void fail(MessageBatchSubmitted batch, String reason) {
        say(new BatchFailed(batch.conversationId(), batch.jobId(), batch.batchIndex(), reason));
    }

    /** Writes any text where outcomes are expected. */
    public void sayNonsense(String key, String value) {
        outcomes.send(Topics.DETECTION_OUTCOMES, key, value);
    }

    private void say(EventData outcome) {
        Event<EventData> event = new Event<>(UUID.randomUUID().toString(), "/phrasewatch/worker", Instant.now(), "any", null, outcome);
        outcomes.send(Topics.DETECTION_OUTCOMES, outcome.partitionKey(), EventCodec.encode(event));
    }

    @Override
    public void close() {
        batches.close();
        jobEvents.close();
        outcomes.close();
    }
}

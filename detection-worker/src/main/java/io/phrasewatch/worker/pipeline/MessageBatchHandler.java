package io.phrasewatch.worker.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes batches from {@code ingest.message-batches.v1}. A record is acknowledged when its effect is in the database, never before. */
@ApplicationScoped
class MessageBatchHandler {

    private static final Logger LOG = Logger.getLogger(MessageBatchHandler.class);
    private static final String UNUSABLE = "The batch could not be processed.";

    private final BatchDetection detection;
    private final ConversationWriter writer;
    private final DeadLetters deadLetters;
    private final Patience patience;

    MessageBatchHandler(BatchDetection detection, ConversationWriter writer, DeadLetters deadLetters, Patience patience) {
        this.detection = detection;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    /** Completes when the record needs no further attention; fails only at shutdown. */
    @Incoming("worker-message-batches")
    Uni<Void> handle(ConsumerRecord<byte[], byte[]> record) {
        AcceptedBatch batch;
        try {
            batch = BatchReader.read(record.key(), record.value());
        } catch (RejectedBatchException rejection) {
            return putAside(record, rejection);
        }
        return process(batch).onFailure().recoverWithUni(failure -> putAside(record, rejection(batch, failure)));
    }

    private Uni<Void> process(AcceptedBatch batch) {
        return patience.untilItWorks("Detection", () -> detection.detect(batch))
                .chain(detected -> patience.untilItWorks("Recording a batch", () -> writer.write(detected)));
    }

    private static RejectedBatchException rejection(AcceptedBatch batch, Throwable failure) {
        return failure instanceof RejectedBatchException known ? known
                : new RejectedBatchException("processing failed: " + failure.getClass().getSimpleName(), batch.key());
    }

    private Uni<Void> putAside(ConsumerRecord<byte[], byte[]> record, RejectedBatchException rejection) {
        LOG.warnf("Record %s-%d at %d is a dead letter: %s", record.topic(), record.partition(), record.offset(),
                rejection.getMessage());
        Uni<Void> kept = patience.untilItWorks("Adding a dead letter", () -> deadLetters.add(record, rejection.getMessage()));
        return rejection.key().isEmpty() ? kept
                : kept.chain(() -> patience.untilItWorks("Failing a batch", () -> writer.fail(rejection.key().get(), UNUSABLE)));
    }
}

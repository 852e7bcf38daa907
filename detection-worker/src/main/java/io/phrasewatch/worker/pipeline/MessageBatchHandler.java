package io.phrasewatch.worker.pipeline;

import io.phrasewatch.kit.retry.Patience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes batches from {@code ingest.message-batches.v1}. A record is acknowledged when its effect is in the database, never before. */
@ApplicationScoped
class MessageBatchHandler {

    private final BatchDetection detection;
    private final ConversationWriter writer;
    private final BatchDeadLetters deadLetters;
    private final Patience patience;
    private final BatchFigures figures;

    MessageBatchHandler(BatchDetection detection, ConversationWriter writer, BatchDeadLetters deadLetters, Patience patience,
            BatchFigures figures) {
        this.detection = detection;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.figures = figures;
    }

    /** Completes when the record needs no further attention; fails only at shutdown. */
    @Incoming("worker-message-batches")
    Uni<Void> handle(ConsumerRecord<byte[], byte[]> record) {
        AcceptedBatch batch;
        try {
            batch = BatchReader.read(record.key(), record.value());
        } catch (RejectedBatchException rejection) {
            return deadLetters.add(record, rejection, 1);
        }
        return process(batch).onFailure()
                .recoverWithUni(failure -> deadLetters.add(record, rejection(batch, failure), patience.tries(failure)));
    }

    private Uni<Void> process(AcceptedBatch batch) {
        return patience.untilItWorks("Detection", () -> detection.detect(batch))
                .chain(this::record);
    }

    private Uni<Void> record(DetectedBatch detected) {
        return patience.untilItWorks("Recording a batch", () -> writer.write(detected)).invoke(() -> figures.recorded(detected));
    }

    private static RejectedBatchException rejection(AcceptedBatch batch, Throwable failure) {
        return failure instanceof RejectedBatchException known ? known
                : new RejectedBatchException("processing failed: " + failure.getClass().getSimpleName(), batch.key());
    }
}

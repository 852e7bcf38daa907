package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.BatchFailed;
import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.ingest.persistence.IngestDeadLetters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the worker how batches ended. A record that is no event of ours goes to the dead letters and stops nothing. */
@ApplicationScoped
public class BatchOutcomeHandler {

    private final JobOutcomes outcomes;
    private final IngestDeadLetters deadLetters;

    BatchOutcomeHandler(JobOutcomes outcomes, IngestDeadLetters deadLetters) {
        this.outcomes = outcomes;
        this.deadLetters = deadLetters;
    }

    /** Applies one outcome; a failing database is waited for, with the partition standing still. */
    @Incoming("ingest-outcomes")
    public Uni<Void> onOutcome(ConsumerRecord<byte[], byte[]> record) {
        return deadLetters.orPutAside(record, "Counting the end of a batch", () -> apply(EventCodec.decodeRecord(record.value()).data()));
    }

    private Uni<Void> apply(EventData outcome) {
        if (outcome instanceof BatchRecorded recorded) {
            return outcomes.batchEnded(recorded.conversationId(), jobId(recorded.jobId()), recorded.batchIndex(),
                    JobProgress::batchRecorded);
        }
        if (outcome instanceof BatchFailed failed) {
            return outcomes.batchEnded(failed.conversationId(), jobId(failed.jobId()), failed.batchIndex(),
                    progress -> progress.batchFailed(failed.reason()));
        }
        return Uni.createFrom().voidItem();
    }

    private static UUID jobId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedEventException("\"jobId\" must be a UUID");
        }
    }
}

package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.BatchFailed;
import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from the worker how batches ended. A record that is no event of ours goes to the dead letters and stops nothing. */
@ApplicationScoped
public class BatchOutcomeHandler {

    private final JobOutcomes outcomes;

    BatchOutcomeHandler(JobOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Applies one outcome; a failing database is waited for, with the partition standing still. */
    @Incoming("ingest-outcomes")
    public Uni<Void> onOutcome(ConsumerRecord<String, String> record) {
        return Uni.createFrom().item(record::value).map(EventCodec::decode)
                .chain(event -> DatabaseFailures.waitOut(apply(event.data())));
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

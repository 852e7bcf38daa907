package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.kit.deadletter.DeadLetters;
import io.phrasewatch.kit.retry.Failures;
import io.phrasewatch.kit.retry.Patience;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Gives a batch up: puts its record aside, and tells its job where the record says which that is. */
@Startup
@ApplicationScoped
public class BatchDeadLetters {

    private static final Logger LOG = Logger.getLogger(BatchDeadLetters.class);
    private static final String UNUSABLE = "The batch could not be processed.";

    private final DeadLetters letters;
    private final ConversationWriter writer;
    private final Patience patience;

    BatchDeadLetters(@Channel("worker-dead-letters") MutinyEmitter<byte[]> emitter, ConversationWriter writer, Patience patience) {
        this.letters = new DeadLetters(Topics.DETECTION_DEAD_LETTERS, emitter, patience);
        this.writer = writer;
        this.patience = patience;
    }

    /**
     * Completes when the letter and, where there is one, the job's outcome are kept.
     *
     * @param tries how often the batch was tried
     */
    Uni<Void> add(ConsumerRecord<byte[], byte[]> record, RejectedBatchException rejection, int tries) {
        Uni<Void> kept = letters.add(record, rejection.getMessage(), tries);
        return rejection.key().map(key -> kept.chain(() -> fail(key))).orElse(kept);
    }

    /** Puts a record aside that names no batch; completes when the letter is kept. */
    public Uni<Void> add(ConsumerRecord<byte[], byte[]> record, String reason) {
        return letters.add(record, reason, 1);
    }

    /** A job that can not be told, because the database refuses its name, must not stop the partition: the letter is kept. */
    private Uni<Void> fail(BatchKey key) {
        return patience.untilItWorks("Failing a batch", () -> writer.fail(key, UNUSABLE))
                .onFailure().invoke(failure -> LOG.warnf("A job was not told of its batch: %s", Failures.describe(failure)))
                .onFailure().recoverWithNull();
    }
}

package io.phrasewatch.worker.pipeline;

import io.phrasewatch.worker.pipeline.ConversationStore.Presence;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Writes a batch and its outcome in one transaction, everything or nothing, and once: a batch that comes again finds its own mark in the
 * inbox and changes nothing.
 */
@ApplicationScoped
class ConversationWriter {

    private static final String DELETED = "The conversation was deleted.";
    private static final String NOT_THEIRS = "The conversationId is either invalid or does not exist.";

    private final Pool pool;
    private final WorkerOutbox outbox;

    ConversationWriter(@ReactiveDataSource("worker") Pool pool, WorkerOutbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** Records the batch, or that it can not be because its conversation was deleted or is somebody else's. */
    Uni<Void> write(DetectedBatch detected) {
        return pool.withTransaction(
                        transaction -> once(transaction, detected.batch().key().eventKey(), () -> record(transaction, detected)))
                .invoke(outbox::nudge);
    }

    /** Tells that the batch is given up, once, unless it was recorded before; recording it later stays possible. */
    Uni<Void> fail(BatchKey key, String reason) {
        return pool.withTransaction(transaction -> InboxStore.contains(transaction, key.eventKey())
                        .chain(recorded -> recorded ? Uni.createFrom().voidItem() : failOnce(transaction, key, reason)))
                .invoke(outbox::nudge);
    }

    private Uni<Void> failOnce(SqlConnection transaction, BatchKey key, String reason) {
        return once(transaction, key.failureKey(), () -> giveUp(transaction, key, reason));
    }

    private static Uni<Void> once(SqlConnection transaction, String eventKey, Supplier<Uni<Void>> effect) {
        return InboxStore.enter(transaction, eventKey).chain(isNew -> isNew ? effect.get() : Uni.createFrom().voidItem());
    }

    private Uni<Void> record(SqlConnection transaction, DetectedBatch detected) {
        return ConversationStore.touch(transaction, detected.batch())
                .chain(presence -> record(transaction, detected, presence));
    }

    private Uni<Void> record(SqlConnection transaction, DetectedBatch detected, Presence presence) {
        return switch (presence) {
            case PRESENT -> fill(transaction, detected);
            case DELETED -> giveUp(transaction, detected.batch().key(), DELETED);
            case SOMEBODY_ELSES -> giveUp(transaction, detected.batch().key(), NOT_THEIRS);
        };
    }

    private Uni<Void> fill(SqlConnection transaction, DetectedBatch detected) {
        return MessageStore.insert(transaction, detected)
                .chain(() -> MatchStore.insert(transaction, detected))
                .chain(() -> notes(transaction, detected))
                .chain(() -> outbox.write(transaction, OutcomeEvents.recorded(detected)));
    }

    private static Uni<Void> notes(SqlConnection transaction, DetectedBatch detected) {
        return EntityStore.insert(transaction, detected).chain(() -> InsightStore.insert(transaction, detected));
    }

    private Uni<Void> giveUp(SqlConnection transaction, BatchKey key, String reason) {
        return outbox.write(transaction, OutcomeEvents.failed(key, reason));
    }
}

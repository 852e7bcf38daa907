package io.phrasewatch.ingest.streaming.storage;

import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.JobOutcomes;
import io.phrasewatch.ingest.job.JobStore;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Begin and end of streams, as the database sees them. A stream is held by whoever has a socket of it; after a crash it expires like one
 * whose client went away, and until then the client finds it again under its connection id.
 */
@ApplicationScoped
public class StreamLife {

    /** A stream whose process died is ended after this time at the earliest. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Pool pool;
    private final StreamStore streams;
    private final ConversationStore conversations;
    private final JobIntake intake;
    private final JobOutcomes outcomes;
    private final JobStore jobs;
    private final IngestOutbox outbox;

    StreamLife(@ReactiveDataSource("ingest") Pool pool, StreamStore streams, ConversationStore conversations, JobIntake intake,
            JobOutcomes outcomes, JobStore jobs, IngestOutbox outbox) {
        this.pool = pool;
        this.streams = streams;
        this.conversations = conversations;
        this.intake = intake;
        this.outcomes = outcomes;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** The stream of that key, if it has one that is not over; it is held from now on. */
    public Uni<Optional<StoredStream>> find(StreamKey key) {
        return DatabaseFailures.orUnavailable(streams.find(key).chain(this::held));
    }

    private Uni<Optional<StoredStream>> held(Optional<StoredStream> found) {
        return found.map(stream -> streams.hold(List.of(stream.id()), LEASE).replaceWith(found))
                .orElseGet(() -> Uni.createFrom().item(found));
    }

    /**
     * Begins a stream with a new conversation and job. Empty when its key got one meanwhile.
     *
     * @param conversationId fresh 16-digit id
     * @param keepFor        how long it waits without any connection
     */
    public Uni<Optional<StoredStream>> begin(StreamKey key, String conversationId, Duration keepFor) {
        StoredStream stream = new StoredStream(UUID.randomUUID(), key, conversationId, UUID.randomUUID(), keepFor);
        Uni<Boolean> begun = pool.withTransaction(transaction -> begin(transaction, stream));
        return DatabaseFailures.orUnavailable(begun).invoke(outbox::nudge).map(isNew -> isNew ? Optional.of(stream) : Optional.empty());
    }

    private Uni<Boolean> begin(SqlConnection transaction, StoredStream stream) {
        return streams.insert(transaction, stream, LEASE)
                .chain(isNew -> isNew ? open(transaction, stream).replaceWith(true) : Uni.createFrom().item(false));
    }

    private Uni<Void> open(SqlConnection transaction, StoredStream stream) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        NewJob job = new NewJob(stream.jobId(), stream.conversationId(), stream.key().accountId(), null, now);
        return conversations.create(transaction, ConversationState.fresh(stream.conversationId(), stream.key().accountId()))
                .chain(() -> intake.open(transaction, job));
    }

    /** Says that these streams have connections. */
    public Uni<Void> hold(Collection<UUID> ids) {
        return streams.hold(ids, LEASE);
    }

    /** Says that a stream has no connection any more: it waits as long as its client asked, then it is over. */
    public Uni<Void> letGo(StoredStream stream) {
        return streams.letGo(stream.id());
    }

    /** Ends the stream: its job completes when all that was said is recorded. Ending it again does nothing. */
    public Uni<Void> end(StoredStream stream) {
        Uni<Void> ended = pool.withTransaction(transaction -> conversations.lock(transaction, stream.conversationId())
                .chain(() -> streams.delete(transaction, stream.id()))
                .chain(() -> outcomes.close(transaction, stream.jobId())));
        return DatabaseFailures.orUnavailable(ended).invoke(outbox::nudge);
    }

    /** Streams that nobody came back to. */
    public Uni<List<StoredStream>> expired() {
        return streams.expired();
    }

    /** Ends a stream if nobody came back to it meanwhile; answers whether it did. */
    public Uni<Boolean> endExpired(StoredStream stream) {
        return pool.withTransaction(transaction -> conversations.lock(transaction, stream.conversationId())
                .chain(() -> streams.deleteExpired(transaction, stream.id()))
                .chain(over -> over ? outcomes.close(transaction, stream.jobId()).replaceWith(true) : Uni.createFrom().item(false)))
                .invoke(outbox::nudge);
    }

    /** Whether all that was said in an ended stream can be read, or never will be. */
    public Uni<Boolean> isSettled(StoredStream stream) {
        return jobs.find(stream.jobId(), stream.key().accountId())
                .map(job -> job.map(found -> !found.progress().status().isOpen()).orElse(true));
    }
}

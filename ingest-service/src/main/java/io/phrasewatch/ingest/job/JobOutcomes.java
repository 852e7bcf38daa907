package io.phrasewatch.ingest.job;

import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Lets the end of a batch count: moves its job on and, when that job ends, releases the next one of the conversation. */
@ApplicationScoped
public class JobOutcomes {

    private final Pool pool;
    private final ConversationStore conversations;
    private final JobStore jobs;
    private final PendingBatchStore pending;
    private final JobAnnouncer announcer;
    private final IngestOutbox outbox;

    JobOutcomes(@ReactiveDataSource("ingest") Pool pool, ConversationStore conversations, JobStore jobs, PendingBatchStore pending,
            JobAnnouncer announcer, IngestOutbox outbox) {
        this.pool = pool;
        this.conversations = conversations;
        this.jobs = jobs;
        this.pending = pending;
        this.announcer = announcer;
        this.outbox = outbox;
    }

    /** Applies the end of one batch; a second time, or for a job of nobody, it does nothing. */
    public Uni<Void> batchEnded(String conversationId, UUID jobId, int batchIndex, UnaryOperator<JobProgress> step) {
        return pool.withTransaction(transaction -> conversations.lock(transaction, conversationId)
                        .chain(locked -> jobs.endBatch(transaction, jobId, batchIndex))
                        .chain(news -> news ? move(transaction, jobId, step) : Uni.createFrom().voidItem()))
                .invoke(outbox::nudge);
    }

    /** No more batches come for an open-ended job; the caller holds the conversation's lock and wakes the outbox after its commit. */
    public Uni<Void> close(SqlConnection transaction, UUID jobId) {
        return jobs.get(transaction, jobId)
                .chain(found -> found.filter(job -> job.progress().takesBatches())
                        .map(job -> move(transaction, job, JobProgress::closed))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** An open job can not go on; the caller holds the conversation's lock and wakes the outbox after its commit. */
    public Uni<Void> fail(SqlConnection transaction, UUID jobId, String reason) {
        return jobs.get(transaction, jobId)
                .chain(found -> found.filter(job -> job.progress().status().isOpen())
                        .map(job -> pending.forget(transaction, jobId)
                                .chain(() -> move(transaction, job, progress -> progress.abandoned(reason))))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> move(SqlConnection transaction, UUID jobId, UnaryOperator<JobProgress> step) {
        return jobs.get(transaction, jobId).chain(job -> move(transaction, job.orElseThrow(), step));
    }

    private Uni<Void> move(SqlConnection transaction, Job job, UnaryOperator<JobProgress> step) {
        Job next = job.at(step.apply(job.progress()), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Uni<Void> stored = jobs.update(transaction, next);
        return next.progress().status().isOpen()
                ? stored
                : stored.chain(() -> announcer.announce(transaction, next)).chain(() -> releaseNext(transaction, next.conversationId()));
    }

    private Uni<Void> releaseNext(SqlConnection transaction, String conversationId) {
        return jobs.openJobs(transaction, conversationId).chain(open -> releaseFirst(transaction, open));
    }

    private Uni<Void> releaseFirst(SqlConnection transaction, List<Job> open) {
        Optional<Job> first = open.stream().findFirst().filter(job -> job.progress().status() == JobStatus.SCHEDULED);
        return first.map(job -> release(transaction, job)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> release(SqlConnection transaction, Job job) {
        Job released = job.at(job.progress().released(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return jobs.update(transaction, released)
                .chain(() -> announcer.announce(transaction, released))
                .chain(() -> pending.release(transaction, released))
                .chain(() -> released.progress().status().isOpen() ? Uni.createFrom().voidItem()
                        : releaseNext(transaction, released.conversationId()));
    }
}

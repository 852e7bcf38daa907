package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.persistence.IngestEvents;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Takes a job in: stores it and its batches, either on their way to the worker or waiting for an earlier job. */
@ApplicationScoped
public class JobIntake {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final JobStore jobs;
    private final PendingBatchStore pending;
    private final IngestOutbox outbox;
    private final JobAnnouncer announcer;
    private final int maxOpenJobs;

    JobIntake(JobStore jobs, PendingBatchStore pending, IngestOutbox outbox, JobAnnouncer announcer, IngestConfig config) {
        this.jobs = jobs;
        this.pending = pending;
        this.outbox = outbox;
        this.announcer = announcer;
        this.maxOpenJobs = config.maxOpenJobs();
    }

    /**
     * Stores the job; the caller holds the conversation's lock and wakes the outbox after its commit.
     *
     * @param batches in order, at least one
     * @throws ApiException 429 when the account has too many open jobs
     */
    public Uni<Void> accept(SqlConnection transaction, NewJob asked, List<MessageBatchSubmitted> batches) {
        return jobs.hasOpenJob(transaction, asked.conversationId())
                .chain(predecessorOpen -> store(transaction, job(asked, JobProgress.accepted(batches.size(), predecessorOpen)), batches))
                .chain(() -> refuseAboveTheLimit(transaction, asked.accountId()));
    }

    /** Stores a job whose batches are still to come; the caller holds the conversation's lock and wakes the outbox after its commit. */
    public Uni<Void> open(SqlConnection transaction, NewJob asked) {
        return jobs.hasOpenJob(transaction, asked.conversationId())
                .chain(predecessorOpen -> store(transaction, job(asked, JobProgress.opened(predecessorOpen)), List.of()));
    }

    /**
     * Adds a batch to an open-ended job; the caller holds the conversation's lock and wakes the outbox after its commit.
     *
     * @param batchAt makes the batch for its place in the job
     * @return false when the job takes no more batches
     */
    public Uni<Boolean> add(SqlConnection transaction, UUID jobId, IntFunction<MessageBatchSubmitted> batchAt) {
        return jobs.get(transaction, jobId)
                .chain(found -> found.filter(job -> job.progress().takesBatches())
                        .map(job -> add(transaction, job, batchAt.apply(job.progress().batchCount())).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> add(SqlConnection transaction, Job job, MessageBatchSubmitted batch) {
        Job longer = job.at(job.progress().batchAdded(), job.updatedOn());
        return jobs.addBatch(transaction, longer, batch.batchIndex()).chain(() -> storeBatch(transaction, longer, batch));
    }

    private static Job job(NewJob asked, JobProgress progress) {
        return new Job(asked.id(), asked.conversationId(), asked.accountId(), progress, asked.webhookUrl(), asked.submittedOn(),
                asked.submittedOn());
    }

    private Uni<Void> store(SqlConnection transaction, Job job, List<MessageBatchSubmitted> batches) {
        return jobs.insert(transaction, job)
                .chain(() -> announcer.announce(transaction, job))
                .chain(() -> storeBatches(transaction, job, batches));
    }

    /** One after another: encoded batches of a large job are never in memory together. */
    private Uni<Void> storeBatches(SqlConnection transaction, Job job, List<MessageBatchSubmitted> batches) {
        return Multi.createFrom().iterable(batches)
                .onItem().transformToUniAndConcatenate(batch -> storeBatch(transaction, job, batch))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> storeBatch(SqlConnection transaction, Job job, MessageBatchSubmitted batch) {
        String payload = EventCodec.encode(IngestEvents.event(job.accountId(), job.createdOn(), batch));
        return job.progress().status() == JobStatus.SCHEDULED
                ? pending.keep(transaction, job.id(), batch.batchIndex(), payload)
                : outbox.write(transaction, List.of(new OutboxRecord(Topics.MESSAGE_BATCHES, job.conversationId(), payload)));
    }

    /** Fails with a 429 above the limit. Last, because the account's lock is held from here to the commit. */
    public Uni<Void> refuseAboveTheLimit(SqlConnection transaction, String accountId) {
        return jobs.countOpenAlone(transaction, accountId).invoke(this::refuseAboveTheLimit).replaceWithVoid();
    }

    private void refuseAboveTheLimit(long openJobs) {
        if (openJobs > maxOpenJobs) {
            throw ApiException.retryAfter(RETRY_AFTER_SECONDS, JobError.TOO_MANY_JOBS, maxOpenJobs);
        }
    }
}

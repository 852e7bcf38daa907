package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Accepts submissions. What it answers is stored, whole, in one transaction: the conversation's row, the job, its batches and its first
 * event. Kafka need not be there.
 */
@ApplicationScoped
class SubmissionService {

    private final Pool pool;
    private final TrackerChoice trackers;
    private final JobPlanner planner;
    private final ConversationStore conversations;
    private final JobIntake jobs;
    private final IngestOutbox outbox;

    SubmissionService(@ReactiveDataSource("ingest") Pool pool, TrackerChoice trackers, JobPlanner planner,
            ConversationStore conversations, JobIntake jobs, IngestOutbox outbox) {
        this.pool = pool;
        this.trackers = trackers;
        this.planner = planner;
        this.conversations = conversations;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** Starts a conversation with what was submitted. */
    Uni<ProcessResponse> start(String accountId, TextSubmission submission) {
        ConversationState fresh = ConversationState.fresh(PublicIds.random(), accountId);
        return accept(submission, job(fresh.id(), accountId, submission),
                transaction -> conversations.create(transaction, fresh).replaceWith(fresh));
    }

    /** Adds to a conversation; a failure of 404 when the account has none of that id. */
    Uni<ProcessResponse> append(String accountId, String conversationId, TextSubmission submission) {
        return accept(submission, job(conversationId, accountId, submission),
                transaction -> conversations.lock(transaction, conversationId).map(found -> openTo(accountId, found)));
    }

    private static NewJob job(String conversationId, String accountId, TextSubmission submission) {
        return new NewJob(UUID.randomUUID(), conversationId, accountId, submission.webhookUrl(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static ConversationState openTo(String accountId, Optional<ConversationState> found) {
        return found.filter(conversation -> conversation.isOpenTo(accountId))
                .orElseThrow(() -> new ApiException(SubmissionError.CONVERSATION_NOT_FOUND));
    }

    private Uni<ProcessResponse> accept(TextSubmission submission, NewJob job,
            Function<SqlConnection, Uni<ConversationState>> conversation) {
        return trackers.choose(job.accountId(), job.conversationId(), submission.trackers())
                .chain(selection -> DatabaseFailures.orUnavailable(store(submission, job, selection, conversation)))
                .replaceWith(new ProcessResponse(job.conversationId(), job.id().toString()));
    }

    private Uni<Void> store(TextSubmission submission, NewJob job, TrackerSelection selection,
            Function<SqlConnection, Uni<ConversationState>> conversation) {
        return pool.withTransaction(transaction -> conversation.apply(transaction)
                        .chain(state -> plan(submission, selection, state, job))
                        .chain(plan -> store(transaction, job, plan)))
                .invoke(outbox::nudge);
    }

    private Uni<JobPlan> plan(TextSubmission submission, TrackerSelection selection, ConversationState conversation, NewJob job) {
        return Uni.createFrom().item(() -> planner.plan(submission, selection, conversation, job))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> store(SqlConnection transaction, NewJob job, JobPlan plan) {
        return conversations.advance(transaction, job.conversationId(), plan.nextSequence(), plan.lastEndTime())
                .chain(() -> jobs.accept(transaction, job, plan.batches()));
    }
}

package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Accepts submissions. What it answers is stored, whole, in one transaction: the conversation's row, the job, its content and its first
 * event. Kafka need not be there.
 */
@ApplicationScoped
public class SubmissionService {

    private final Pool pool;
    private final IdempotencyStore idempotency;
    private final TrackerChoice trackers;
    private final ConversationStore conversations;
    private final IngestOutbox outbox;

    SubmissionService(@ReactiveDataSource("ingest") Pool pool, IdempotencyStore idempotency, TrackerChoice trackers,
            ConversationStore conversations, IngestOutbox outbox) {
        this.pool = pool;
        this.idempotency = idempotency;
        this.trackers = trackers;
        this.conversations = conversations;
        this.outbox = outbox;
    }

    /**
     * Accepts a submission, or answers what it was answered before under the same key. Fails with an {@link ApiException}: 404 when the
     * account has no such conversation, 422 when the key belongs to another request, 429 above the limit of jobs, 503 when a part of the
     * platform is away.
     */
    public Uni<ProcessResponse> submit(Submission submission) {
        return DatabaseFailures.orUnavailable(answeredBefore(submission))
                .chain(before -> before.map(answer -> Uni.createFrom().item(answer)).orElseGet(() -> accept(submission)));
    }

    /** Fails as {@link #submit} would when the account has no such conversation; null stands for one that is to be begun. */
    public Uni<Void> requireConversation(String accountId, String conversationId) {
        return conversationId == null ? Uni.createFrom().voidItem()
                : DatabaseFailures.orUnavailable(conversations.find(pool, conversationId))
                        .map(found -> openTo(accountId, found)).replaceWithVoid();
    }

    private Uni<Optional<ProcessResponse>> answeredBefore(Submission submission) {
        return submission.key()
                .map(key -> idempotency.find(submission.accountId(), key))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ProcessResponse> accept(Submission submission) {
        NewJob job = job(submission);
        return requireConversation(submission.accountId(), submission.conversationId())
                .chain(() -> trackers.choose(job.accountId(), job.conversationId(), submission.content().trackers()))
                .chain(selection -> DatabaseFailures.orUnavailable(store(submission, job, selection)));
    }

    private static NewJob job(Submission submission) {
        String conversationId = submission.conversationId() == null ? PublicIds.random() : submission.conversationId();
        return new NewJob(UUID.randomUUID(), conversationId, submission.accountId(), submission.content().webhookUrl(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private Uni<ProcessResponse> store(Submission submission, NewJob job, TrackerSelection selection) {
        return pool.withTransaction(transaction -> storeOnce(transaction, submission, job, selection)).invoke(outbox::nudge);
    }

    /** The key comes first: of the same request many times at once, one stores and the others wait for its answer. */
    private Uni<ProcessResponse> storeOnce(SqlConnection transaction, Submission submission, NewJob job, TrackerSelection selection) {
        ProcessResponse answer = new ProcessResponse(job.conversationId(), job.id().toString());
        return claim(transaction, submission, answer)
                .chain(before -> before.map(earlier -> Uni.createFrom().item(earlier))
                        .orElseGet(() -> store(transaction, submission, job, selection).replaceWith(answer)));
    }

    private Uni<Optional<ProcessResponse>> claim(SqlConnection transaction, Submission submission, ProcessResponse answer) {
        return submission.key()
                .map(key -> idempotency.claim(transaction, submission.accountId(), key, answer))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> store(SqlConnection transaction, Submission submission, NewJob job, TrackerSelection selection) {
        return conversation(transaction, submission, job)
                .chain(conversation -> submission.content().store(transaction, conversation, selection, job));
    }

    private Uni<ConversationState> conversation(SqlConnection transaction, Submission submission, NewJob job) {
        if (submission.conversationId() == null) {
            ConversationState fresh = ConversationState.fresh(job.conversationId(), job.accountId());
            return conversations.create(transaction, fresh).replaceWith(fresh);
        }
        return conversations.lock(transaction, job.conversationId()).map(found -> openTo(job.accountId(), found));
    }

    private static ConversationState openTo(String accountId, Optional<ConversationState> found) {
        return found.filter(conversation -> conversation.isOpenTo(accountId))
                .orElseThrow(() -> new ApiException(SubmissionError.CONVERSATION_NOT_FOUND));
    }
}

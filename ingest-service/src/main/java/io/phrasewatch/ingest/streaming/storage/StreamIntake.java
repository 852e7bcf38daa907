package io.phrasewatch.ingest.streaming.storage;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.submission.MessagePlan;
import io.phrasewatch.ingest.submission.MessageSplitter;
import io.phrasewatch.ingest.submission.Utterance;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Accepts what is said in a stream: each utterance becomes a batch of the stream's job, in one transaction with its place in the
 * conversation. What it answers is stored and will be recorded by the worker as any batch is.
 */
@ApplicationScoped
public class StreamIntake {

    private final Pool pool;
    private final ConversationStore conversations;
    private final JobIntake jobs;
    private final IngestOutbox outbox;
    private final MessageSplitter splitter;

    StreamIntake(@ReactiveDataSource("ingest") Pool pool, ConversationStore conversations, JobIntake jobs, IngestOutbox outbox,
            IngestConfig config) {
        this.pool = pool;
        this.conversations = conversations;
        this.jobs = jobs;
        this.outbox = outbox;
        this.splitter = new MessageSplitter(config.splitAbove());
    }

    /**
     * The messages the utterance became, at their places. Fails with an {@link ApiException}: 404 when the conversation was deleted, 503
     * when it can not be stored now.
     */
    public Uni<List<SubmittedMessage>> accept(StoredStream stream, SpokenUtterance spoken) {
        Uni<List<SubmittedMessage>> stored = pool.withTransaction(transaction -> accept(transaction, stream, spoken));
        return DatabaseFailures.orUnavailable(stored).invoke(outbox::nudge);
    }

    private Uni<List<SubmittedMessage>> accept(SqlConnection transaction, StoredStream stream, SpokenUtterance spoken) {
        return conversations.lock(transaction, stream.conversationId())
                .map(found -> found.filter(conversation -> conversation.isOpenTo(stream.key().accountId()))
                        .orElseThrow(() -> new ApiException(StreamError.CONVERSATION_GONE)))
                .chain(conversation -> store(transaction, stream, spoken, plan(spoken, conversation)));
    }

    private MessagePlan plan(SpokenUtterance spoken, ConversationState conversation) {
        MessagePlan plan = MessagePlan.of(List.of(inOrder(spoken, conversation)), splitter, conversation, now());
        boolean whole = plan.messages().size() == 1 && !spoken.words().isEmpty();
        return whole ? new MessagePlan(List.of(withWords(plan.messages().get(0), spoken)), plan.nextSequence(), plan.lastEndTime()) : plan;
    }

    /** Words without a beginning of their own begin after those before them, also when they come faster than anybody speaks. */
    private Utterance inOrder(SpokenUtterance spoken, ConversationState conversation) {
        Utterance said = spoken.utterance();
        Instant before = conversation.lastEndTime();
        if (said.startTime() != null || said.endTime() == null || before == null) {
            return said;
        }
        Instant begin = MessagePlan.of(List.of(said), splitter, conversation, now()).messages().get(0).startTime();
        if (!begin.isBefore(before)) {
            return said;
        }
        return new Utterance(said.content(), said.from(), before, said.endTime().isBefore(before) ? before : said.endTime());
    }

    private static SubmittedMessage withWords(SubmittedMessage message, SpokenUtterance spoken) {
        return new SubmittedMessage(message.id(), message.sequence(), message.text(), message.from(), message.startTime(),
                message.endTime(), spoken.words());
    }

    private Uni<List<SubmittedMessage>> store(SqlConnection transaction, StoredStream stream, SpokenUtterance spoken, MessagePlan plan) {
        return conversations.advance(transaction, stream.conversationId(), plan.nextSequence(), plan.lastEndTime())
                .chain(() -> jobs.add(transaction, stream.jobId(), index -> batch(stream.conversationId(), stream.jobId(), index, spoken, plan)))
                .chain(added -> added ? Uni.createFrom().voidItem() : storeAlone(transaction, stream, spoken, plan))
                .replaceWith(plan.messages());
    }

    /** The stream's time was over before these words came: they get a job of their own. */
    private Uni<Void> storeAlone(SqlConnection transaction, StoredStream stream, SpokenUtterance spoken, MessagePlan plan) {
        NewJob late = new NewJob(UUID.randomUUID(), stream.conversationId(), stream.key().accountId(), null, now());
        return jobs.accept(transaction, late, List.of(batch(stream.conversationId(), late.id(), 0, spoken, plan)));
    }

    private static MessageBatchSubmitted batch(String conversationId, UUID jobId, int index, SpokenUtterance spoken, MessagePlan plan) {
        return new MessageBatchSubmitted(conversationId, jobId.toString(), index, index + 1, spoken.attributes(), spoken.trackers(),
                spoken.options(), plan.messages());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

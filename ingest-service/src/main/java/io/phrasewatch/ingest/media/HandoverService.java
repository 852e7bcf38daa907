package io.phrasewatch.ingest.media;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.JobOutcomes;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.ingest.submission.BatchCutter;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Hands recordings to workers and takes back what was said in them. Every call may be repeated. */
@ApplicationScoped
class HandoverService {

    private final Pool pool;
    private final RecordingStore recordings;
    private final ConversationStore conversations;
    private final JobIntake jobs;
    private final JobOutcomes outcomes;
    private final IngestOutbox outbox;
    private final BatchCutter cutter;
    private final Duration lease;

    HandoverService(@ReactiveDataSource("ingest") Pool pool, RecordingStore recordings, ConversationStore conversations, JobIntake jobs,
            JobOutcomes outcomes, IngestOutbox outbox, IngestConfig ingest, MediaConfig media) {
        this.pool = pool;
        this.recordings = recordings;
        this.conversations = conversations;
        this.jobs = jobs;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.cutter = new BatchCutter(ingest.batchMessages(), ingest.batchBytes());
        this.lease = media.lease();
    }

    /** Gives a recording to that worker alone for a while; fails with 409 when another has it and with 410 when nobody may any more. */
    Uni<Void> lease(UUID jobId, String holder) {
        return DatabaseFailures.orUnavailable(recordings.lease(jobId, holder, lease))
                .chain(mine -> mine ? Uni.createFrom().voidItem() : wanted(jobId).invoke(HandoverService::refuseTaken).replaceWithVoid());
    }

    /** The recording; fails with 410 when nobody needs to work on it any more. */
    Uni<Recording> wanted(UUID jobId) {
        return DatabaseFailures.orUnavailable(recordings.find(jobId))
                .map(found -> found.orElseThrow(() -> new ApiException(MediaError.RECORDING_GONE)));
    }

    Uni<Boolean> isWanted(UUID jobId) {
        return DatabaseFailures.orUnavailable(recordings.find(jobId)).map(Optional::isPresent);
    }

    /** Makes messages of what was said; the second time it does nothing. */
    Uni<Void> transcribed(UUID jobId, Transcript transcript) {
        return end(jobId, (transaction, recording) -> store(transaction, recording, transcript));
    }

    /** The recording can never be transcribed: its job fails. */
    Uni<Void> failed(UUID jobId, String reason) {
        return end(jobId, (transaction, recording) -> outcomes.fail(transaction, jobId, reason));
    }

    private Uni<Void> end(UUID jobId, BiFunction<SqlConnection, Recording, Uni<Void>> work) {
        return DatabaseFailures.orUnavailable(recordings.find(jobId))
                .chain(found -> found.map(recording -> end(recording, work)).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> end(Recording recording, BiFunction<SqlConnection, Recording, Uni<Void>> work) {
        return DatabaseFailures.orUnavailable(pool.withTransaction(transaction ->
                        conversations.lock(transaction, recording.conversationId())
                                .chain(locked -> endOnce(transaction, recording, locked, work))))
                .invoke(outbox::nudge);
    }

    /** Looks again under the conversation's lock: another worker may have been faster, or the conversation is gone. */
    private Uni<Void> endOnce(SqlConnection transaction, Recording recording, Optional<ConversationState> conversation,
            BiFunction<SqlConnection, Recording, Uni<Void>> work) {
        if (conversation.isEmpty() || conversation.get().deleted()) {
            return recordings.end(transaction, recording.jobId());
        }
        return recordings.find(transaction, recording.jobId())
                .chain(still -> still.isEmpty() ? Uni.createFrom().voidItem()
                        : work.apply(transaction, still.get()).chain(() -> recordings.end(transaction, recording.jobId())));
    }

    private Uni<Void> store(SqlConnection transaction, Recording recording, Transcript transcript) {
        TranscriptPlan plan = TranscriptPlan.of(recording, transcript, cutter);
        MessageBatchSubmitted template = (MessageBatchSubmitted) EventCodec.decode(recording.template()).data();
        return Multi.createFrom().iterable(plan.batches())
                .onItem().transformToUniAndConcatenate(messages -> add(transaction, recording, template, messages))
                .onItem().ignoreAsUni()
                .chain(() -> recordings.postponeLater(transaction, recording, plan.lastEnd()))
                .chain(() -> conversations.reach(transaction, recording.conversationId(), plan.lastEnd()))
                .chain(() -> outcomes.close(transaction, recording.jobId()));
    }

    private Uni<Boolean> add(SqlConnection transaction, Recording recording, MessageBatchSubmitted template,
            List<SubmittedMessage> messages) {
        return jobs.add(transaction, recording.jobId(), index -> TranscriptPlan.batch(template, index, messages));
    }

    private static void refuseTaken(Recording recording) {
        throw new ApiException(MediaError.RECORDING_TAKEN);
    }
}

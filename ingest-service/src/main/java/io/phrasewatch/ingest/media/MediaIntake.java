package io.phrasewatch.ingest.media;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.ingest.conversation.ConversationState;
import io.phrasewatch.ingest.conversation.ConversationStore;
import io.phrasewatch.ingest.job.JobIntake;
import io.phrasewatch.ingest.job.NewJob;
import io.phrasewatch.ingest.persistence.IngestEvents;
import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.ingest.submission.JobPlanner;
import io.phrasewatch.ingest.submission.MediaRequest;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Stores a recording's job: open-ended until its transcript is there, with places in the conversation set aside for its messages. Its
 * first batch has no messages; it makes the conversation exist.
 */
@ApplicationScoped
class MediaIntake {

    /** Places set aside; four hours of speech are a tenth of that. */
    static final int RESERVED = 100_000;

    private final ConversationStore conversations;
    private final JobIntake jobs;
    private final RecordingStore recordings;
    private final IngestOutbox outbox;

    MediaIntake(ConversationStore conversations, JobIntake jobs, RecordingStore recordings, IngestOutbox outbox) {
        this.conversations = conversations;
        this.jobs = jobs;
        this.recordings = recordings;
        this.outbox = outbox;
    }

    Uni<Void> store(SqlConnection transaction, ConversationState conversation, TrackerSelection trackers, NewJob job,
            MediaContent content) {
        MessageBatchSubmitted bare = bare(content.request(), trackers, job);
        JobPlanner.refuseLargeAttributes(bare, job);
        Recording recording = recording(conversation, job, content, bare);
        return conversations.advance(transaction, job.conversationId(), recording.firstSequence() + RESERVED, recording.startsOn())
                .chain(() -> jobs.open(transaction, job))
                .chain(() -> jobs.add(transaction, job.id(), index -> bare))
                .chain(() -> recordings.insert(transaction, recording))
                .chain(() -> outbox.write(transaction, List.of(announcement(content.request(), job))))
                .chain(() -> jobs.refuseAboveTheLimit(transaction, job.accountId()));
    }

    private static MessageBatchSubmitted bare(MediaRequest request, TrackerSelection trackers, NewJob job) {
        return new MessageBatchSubmitted(job.conversationId(), job.id().toString(), 0, 1,
                request.attributes().submittedOn(job.submittedOn()), trackers, request.options(), List.of());
    }

    private static Recording recording(ConversationState conversation, NewJob job, MediaContent content, MessageBatchSubmitted bare) {
        Instant lastEnd = conversation.lastEndTime();
        Instant startsOn = lastEnd != null && lastEnd.isAfter(job.submittedOn()) ? lastEnd : job.submittedOn();
        Event<MessageBatchSubmitted> template = IngestEvents.event(job.accountId(), job.submittedOn(), bare);
        return new Recording(job.id(), job.conversationId(), content.fileName(), content.sourceUrl(), EventCodec.encode(template),
                conversation.nextSequence(), startsOn);
    }

    private static OutboxRecord announcement(MediaRequest request, NewJob job) {
        return OutboxRecord.of(Topics.MEDIA, IngestEvents.event(job.accountId(), job.submittedOn(),
                new MediaSubmitted(job.conversationId(), job.id().toString(), request.speech())));
    }
}

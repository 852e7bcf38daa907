package io.phrasewatch.contracts;

import java.util.Arrays;
import java.util.Optional;

/** CloudEvents {@code type} of every kind of event; the major version is part of the name. */
public enum EventType {
    SUBMISSION_REQUESTED("io.phrasewatch.ingest.SubmissionRequested.v1", SubmissionRequested.class),
    SUBMISSION_ACCEPTED("io.phrasewatch.job.SubmissionAccepted.v1", SubmissionAccepted.class),
    SUBMISSION_REJECTED("io.phrasewatch.job.SubmissionRejected.v1", SubmissionRejected.class),
    MESSAGE_BATCH_SUBMITTED("io.phrasewatch.ingest.MessageBatchSubmitted.v1", MessageBatchSubmitted.class),
    MEDIA_SUBMITTED("io.phrasewatch.ingest.MediaSubmitted.v1", MediaSubmitted.class),
    BATCH_RECORDED("io.phrasewatch.detection.BatchRecorded.v1", BatchRecorded.class),
    BATCH_FAILED("io.phrasewatch.detection.BatchFailed.v1", BatchFailed.class),
    TRACKERS_DETECTED("io.phrasewatch.detection.TrackersDetected.v1", TrackersDetected.class),
    JOB_STATUS_CHANGED("io.phrasewatch.job.JobStatusChanged.v1", JobStatusChanged.class),
    TRACKER_CHANGED("io.phrasewatch.tracker.TrackerChanged.v1", TrackerChanged.class),
    CONVERSATION_DELETED("io.phrasewatch.conversation.ConversationDeleted.v1", ConversationDeleted.class);

    private final String wireName;
    private final Class<? extends EventData> dataClass;

    EventType(String wireName, Class<? extends EventData> dataClass) {
        this.wireName = wireName;
        this.dataClass = dataClass;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends EventData> dataClass() {
        return dataClass;
    }

    static EventType of(EventData data) {
        return Arrays.stream(values()).filter(type -> type.dataClass == data.getClass()).findFirst().orElseThrow();
    }

    static Optional<EventType> named(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }
}

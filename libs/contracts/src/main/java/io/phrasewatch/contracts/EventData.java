package io.phrasewatch.contracts;

/**
 * The {@code data} of one kind of event. Permitted types are all there are: a new kind is added here, with a golden file.
 */
public sealed interface EventData
        permits SubmissionRequested, SubmissionAccepted, SubmissionRejected, MessageBatchSubmitted, MediaSubmitted, BatchRecorded, BatchFailed,
        TrackersDetected, JobStatusChanged, TrackerChanged, ConversationDeleted {

    /** Key of the Kafka record: what must stay in order. Never null. */
    String partitionKey();

    /** The thing the event is about, as CloudEvents {@code subject}. Never null. */
    String subject();
}

package io.phrasewatch.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The table of all topics; {@code docs/topics.md} says the same in words and a test compares the two. */
public final class Topics {

    public static final String SUBMISSIONS = "ingest.submissions.v1";
    public static final String MESSAGE_BATCHES = "ingest.message-batches.v1";
    public static final String MEDIA = "ingest.media.v1";
    public static final String DETECTION_OUTCOMES = "detection.outcomes.v1";
    public static final String JOB_EVENTS = "job.events.v1";
    public static final String TRACKER_DEFINITIONS = "tracker.definitions.v1";
    public static final String CONVERSATION_EVENTS = "conversation.events.v1";
    public static final String DETECTION_DEAD_LETTERS = "detection.dead-letters.v1";
    public static final String INGEST_DEAD_LETTERS = "ingest.dead-letters.v1";
    public static final String CONVERSATION_DEAD_LETTERS = "conversation.dead-letters.v1";

    /** Largest record any topic takes: one batch of 256 KiB plus inline trackers of 1 MiB, escaped as JSON, with room to spare. */
    public static final int MAX_RECORD_BYTES = 6 * 1024 * 1024;

    /** How long a record stays in a topic that is no table: time to come back from an outage, and the end of what was erased. */
    public static final Duration RETENTION = Duration.ofDays(7);

    /** Records leave by segments; one is closed after this time, so no text stays longer than both together. */
    public static final Duration SEGMENT = Duration.ofHours(6);

    private static final Map<String, String> LOG = Map.of(
            "max.message.bytes", String.valueOf(MAX_RECORD_BYTES),
            "retention.ms", String.valueOf(RETENTION.toMillis()),
            "segment.ms", String.valueOf(SEGMENT.toMillis()));
    private static final Map<String, String> TABLE =
            Map.of("cleanup.policy", "compact", "max.message.bytes", String.valueOf(MAX_RECORD_BYTES));

    /** Every topic, in the order of the data flow. */
    public static final List<Topic> ALL = List.of(
            new Topic(TRACKER_DEFINITIONS, 3, TABLE),
            new Topic(SUBMISSIONS, 12, LOG),
            new Topic(MESSAGE_BATCHES, 12, LOG),
            new Topic(MEDIA, 12, LOG),
            new Topic(DETECTION_OUTCOMES, 12, LOG),
            new Topic(JOB_EVENTS, 12, LOG),
            new Topic(CONVERSATION_EVENTS, 12, LOG),
            new Topic(DETECTION_DEAD_LETTERS, 1, LOG),
            new Topic(INGEST_DEAD_LETTERS, 1, LOG),
            new Topic(CONVERSATION_DEAD_LETTERS, 1, LOG));

    private Topics() {
    }
}

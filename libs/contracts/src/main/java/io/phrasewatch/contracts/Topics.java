package io.phrasewatch.contracts;

import java.util.List;
import java.util.Map;

/** The table of all topics; {@code docs/topics.md} says the same in words and a test compares the two. */
public final class Topics {

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

    private static final Map<String, String> LOG = Map.of("max.message.bytes", String.valueOf(MAX_RECORD_BYTES));
    private static final Map<String, String> TABLE =
            Map.of("cleanup.policy", "compact", "max.message.bytes", String.valueOf(MAX_RECORD_BYTES));

    /** Every topic, in the order of the data flow. */
    public static final List<Topic> ALL = List.of(
            new Topic(TRACKER_DEFINITIONS, 3, TABLE),
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

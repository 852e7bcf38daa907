package io.phrasewatch.contracts;

import java.util.List;

/** Names of the headers that a dead letter has beside those of the record it was; values are UTF-8 text. */
public final class DeadLetterHeaders {

    /** The broken rule; quotes nothing of the record. */
    public static final String REASON = "dead-letter-reason";
    /** Topic, partition and offset the record was read from. */
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    /** How often it was tried, all earlier lives included. */
    public static final String ATTEMPTS = "dead-letter-attempts";
    /** When it was put aside, RFC 3339. */
    public static final String TIME = "dead-letter-time";
    /** Present when the value was too large to be kept beside these headers; the letter then has none. */
    public static final String VALUE_LEFT_OUT = "dead-letter-value-left-out";
    /** On a record that was sent again, and on the letter it became again: {@code topic/partition/offset} of the letter before. */
    public static final String REPLAY_OF = "dead-letter-replay-of";
    /** On a record without value in a dead-letter topic: the letter of this {@code topic/partition/offset} was sent again. */
    public static final String REPLAYED = "dead-letter-replayed";

    /** What is written anew each time a record is put aside. */
    public static final List<String> OF_ONE_LIFE = List.of(REASON, TOPIC, PARTITION, OFFSET, ATTEMPTS, TIME, VALUE_LEFT_OUT);

    private DeadLetterHeaders() {
    }
}

package io.phrasewatch.kit.outbox;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;

/**
 * A Kafka record that waits in the database until the broker has it.
 *
 * @param topic   where to
 * @param key     what must stay in order
 * @param payload the value, null for a tombstone
 */
public record OutboxRecord(String topic, String key, String payload) {

    /** The record that carries an event. */
    public static OutboxRecord of(String topic, Event<?> event) {
        return new OutboxRecord(topic, event.data().partitionKey(), EventCodec.encode(event));
    }

    /** The record that removes a key from a compacted topic. */
    public static OutboxRecord tombstone(String topic, String key) {
        return new OutboxRecord(topic, key, null);
    }
}

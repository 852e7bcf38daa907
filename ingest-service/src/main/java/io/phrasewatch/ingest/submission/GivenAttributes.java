package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.ConversationAttributes;
import java.time.Instant;
import java.util.Map;

/**
 * What a request says of its conversation.
 *
 * @param name     null when not given
 * @param type     null when not given
 * @param metadata strings by key, may be empty
 */
public record GivenAttributes(String name, String type, Map<String, String> metadata) {

    /** With the time they were given at. */
    public ConversationAttributes submittedOn(Instant time) {
        return new ConversationAttributes(name, type, metadata, time);
    }
}

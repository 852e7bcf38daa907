package io.phrasewatch.contracts;

import java.time.Instant;
import java.util.Map;

/**
 * What a submission says about its conversation. Null members say nothing and change nothing.
 *
 * @param name        display name; null means "leave as it is, or the id for a new one"
 * @param type        label such as {@code meeting} or {@code sales}; null means {@code meeting} for a new one
 * @param metadata    strings by key to merge; never null
 * @param submittedOn when the submission was accepted
 */
public record ConversationAttributes(String name, String type, Map<String, String> metadata, Instant submittedOn) {
}

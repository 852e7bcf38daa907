package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A phrase worth acting on.
 *
 * @param type {@code action_phrase}
 * @param text the phrase, as said
 */
@JsonPropertyOrder({"type", "text"})
public record PhraseResponse(String type, String text) {

    static PhraseResponse of(String text) {
        return new PhraseResponse("action_phrase", text);
    }
}

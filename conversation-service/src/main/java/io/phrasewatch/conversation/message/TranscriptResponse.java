package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A transcript.
 *
 * @param transcript its text and type
 */
public record TranscriptResponse(Transcript transcript) {

    /**
     * The text.
     *
     * @param payload     formatted as {@code contentType} says
     * @param contentType as asked for
     */
    @JsonPropertyOrder({"payload", "contentType"})
    public record Transcript(String payload, String contentType) {
    }
}

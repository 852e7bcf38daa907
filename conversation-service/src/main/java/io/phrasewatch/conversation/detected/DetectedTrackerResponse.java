package io.phrasewatch.conversation.detected;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A tracker that was found.
 *
 * @param id      16-digit id
 * @param name    display name
 * @param matches one element per vocabulary phrase that was found; never empty
 */
@JsonPropertyOrder({"id", "name", "matches"})
public record DetectedTrackerResponse(String id, String name, List<Match> matches) {

    /**
     * A vocabulary phrase and where it was found.
     *
     * @param type        always {@code vocabulary}
     * @param value       the phrase, verbatim
     * @param messageRefs messages in the order they were said; never null
     * @param insightRefs insights whose own text matches; never null
     */
    @JsonPropertyOrder({"type", "value", "messageRefs", "insightRefs"})
    public record Match(String type, String value, List<MessageRef> messageRefs, List<InsightRef> insightRefs) {
    }

    /**
     * A message.
     *
     * @param id     16-digit id
     * @param text   its whole text
     * @param offset UTF-16 index of the phrase's first exact occurrence, -1 when it is similar in meaning
     */
    @JsonPropertyOrder({"id", "text", "offset"})
    public record MessageRef(String id, String text, int offset) {
    }

    /**
     * An insight.
     *
     * @param id     16-digit id
     * @param text   its whole text
     * @param type   {@code question}, {@code action_item} or {@code follow_up}
     * @param offset as of a message
     */
    @JsonPropertyOrder({"id", "text", "type", "offset"})
    public record InsightRef(String id, String text, String type, int offset) {
    }
}

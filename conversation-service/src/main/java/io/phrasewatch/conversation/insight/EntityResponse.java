package io.phrasewatch.conversation.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Something that was named.
 *
 * @param type        kind, {@code custom} for one the submission described
 * @param customType  the submission's own kind, null otherwise
 * @param value       canonical value
 * @param text        the words
 * @param messageRefs where it was named, in the order it was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "customType", "value", "text", "messageRefs"})
public record EntityResponse(String type, String customType, String value, String text, List<MessageRef> messageRefs) {

    /**
     * A place.
     *
     * @param id     16-digit id of the message
     * @param text   its whole text
     * @param offset UTF-16 index of the words in it
     */
    @JsonPropertyOrder({"id", "text", "offset"})
    public record MessageRef(String id, String text, int offset) {
    }
}

package io.phrasewatch.conversation.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.conversation.WireTime;
import java.time.Instant;
import java.util.List;

/**
 * An insight as the API shows it.
 *
 * @param id         16-digit id
 * @param text       its own text
 * @param type       {@code question}, {@code action_item} or {@code follow_up}
 * @param score      confidence 0..1
 * @param messageIds messages it was made of
 * @param entities   things named in it; never null
 * @param phrases    action phrases in it; never null
 * @param from       who said it
 * @param assignee   who is to do it
 * @param definitive whether who and what are certain, null for a question
 * @param dueBy      until when, null when not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "text", "type", "score", "messageIds", "entities", "phrases", "from", "assignee", "definitive", "dueBy"})
public record InsightResponse(
        String id,
        String text,
        String type,
        Double score,
        List<String> messageIds,
        List<Object> entities,
        List<Object> phrases,
        PersonResponse from,
        PersonResponse assignee,
        Boolean definitive,
        @WireTime Instant dueBy) {
}

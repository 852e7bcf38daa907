package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.conversation.WireTime;
import java.time.Instant;
import java.util.List;

/**
 * A message as the API shows it.
 *
 * @param id             16-digit id
 * @param text           as said
 * @param from           who said it; an empty object when unknown
 * @param startTime      when it began
 * @param endTime        when it ended
 * @param timeOffset     seconds since the conversation's first message began, two decimals at most
 * @param duration       seconds, two decimals at most
 * @param conversationId 16-digit id
 * @param phrases        action phrases; never null
 * @param words          word timings, null unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "text", "from", "startTime", "endTime", "timeOffset", "duration", "conversationId", "phrases", "words"})
public record MessageResponse(
        String id,
        String text,
        SpeakerResponse from,
        @WireTime Instant startTime,
        @WireTime Instant endTime,
        double timeOffset,
        double duration,
        String conversationId,
        List<PhraseResponse> phrases,
        List<WordResponse> words) {
}

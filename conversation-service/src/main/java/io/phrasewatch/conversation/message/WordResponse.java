package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.conversation.WireTime;
import java.time.Instant;

/**
 * One recognised word.
 *
 * @param word       as recognised
 * @param startTime  when it began
 * @param endTime    when it ended
 * @param score      the recogniser's confidence 0..1, left out when it gave none
 * @param timeOffset seconds since the conversation's first message began
 * @param duration   seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"word", "startTime", "endTime", "score", "timeOffset", "duration"})
public record WordResponse(
        String word, @WireTime Instant startTime, @WireTime Instant endTime, Double score, double timeOffset, double duration) {
}

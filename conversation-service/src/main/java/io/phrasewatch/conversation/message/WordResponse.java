package io.phrasewatch.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.phrasewatch.conversation.WireTime;
import java.time.Instant;

/**
 * One word. Times are those a recogniser measured; a word of a text submission has none.
 *
 * @param word       as recognised or written
 * @param startTime  when it began, left out when nobody measured it
 * @param endTime    when it ended, likewise
 * @param score      the recogniser's confidence 0..1, left out when it gave none
 * @param timeOffset seconds since the conversation's first message began, likewise
 * @param duration   seconds, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"word", "startTime", "endTime", "score", "timeOffset", "duration"})
public record WordResponse(
        String word, @WireTime Instant startTime, @WireTime Instant endTime, Double score, Double timeOffset, Double duration) {

    /** A word of which nothing but itself is known. */
    static WordResponse untimed(String word) {
        return new WordResponse(word, null, null, null, null, null);
    }
}

package io.phrasewatch.speech;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of speech between two pauses, as text.
 *
 * @param text recognised text, never blank
 * @param start from the beginning of the recording or stream
 * @param end from the beginning of the recording or stream
 * @param confidence 0..1, or NaN where the recogniser gives none
 * @param words in order of time; empty where the recogniser gives no word times
 */
public record SpeechSegment(String text, Duration start, Duration end, double confidence, List<SpokenWord> words) {

    public SpeechSegment {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        words = List.copyOf(words);
    }
}

package io.phrasewatch.speech;

import java.time.Duration;
import java.util.Objects;

/**
 * One recognised word.
 *
 * @param text the word as recognised
 * @param start from the beginning of the recording or stream
 * @param end from the beginning of the recording or stream, not before {@code start}
 */
public record SpokenWord(String text, Duration start, Duration end) {

    public SpokenWord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}

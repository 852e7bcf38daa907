package io.phrasewatch.speech.decoding;

import io.phrasewatch.speech.UnusableSpeechException;
import java.time.Duration;

/**
 * What one recording may cost.
 *
 * @param duration longest recording
 * @param time     longest time the decoder may take
 */
public record DecodingLimits(Duration duration, Duration time) {

    static final int MOST_CHANNELS = 8;
    private static final int BYTES_PER_SECOND = 32_000;

    /** @throws UnusableSpeechException when so many bytes of one channel are none, or too many */
    void check(long bytes) {
        if (bytes == 0) {
            throw unusable();
        }
        if (bytes > duration.toSeconds() * BYTES_PER_SECOND) {
            throw tooLong();
        }
    }

    UnusableSpeechException tooLong() {
        return new UnusableSpeechException("The recording is longer than " + duration.toMinutes() + " minutes.");
    }

    static UnusableSpeechException unusable() {
        return new UnusableSpeechException("The file can not be decoded: it is damaged, or has no sound.");
    }
}

package io.phrasewatch.speech.remote;

import java.time.Duration;

/** Samples as time. */
final class PcmTime {

    private static final int SAMPLES_PER_MILLISECOND = 16;

    private PcmTime() {
    }

    static Duration of(long samples) {
        return Duration.ofMillis(samples / SAMPLES_PER_MILLISECOND);
    }
}

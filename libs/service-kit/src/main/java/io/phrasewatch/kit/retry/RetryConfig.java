package io.phrasewatch.kit.retry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently a failed step is tried again. */
@ConfigMapping(prefix = "phrasewatch.retry")
public interface RetryConfig {

    /** Wait before the first repetition; it doubles from there, give or take half of it. */
    @WithDefault("200ms")
    Duration firstWait();

    /** Longest wait between two tries. */
    @WithDefault("10s")
    Duration longestWait();

    /** Repetitions of a step that fails in a way that looks like a defect of the program. */
    @WithDefault("3")
    int repetitionsOfADefect();
}

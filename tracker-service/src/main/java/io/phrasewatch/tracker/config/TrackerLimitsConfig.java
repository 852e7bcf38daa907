package io.phrasewatch.tracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Bounds of tracker management. */
@ConfigMapping(prefix = "phrasewatch.trackers")
public interface TrackerLimitsConfig {

    /** Most trackers one account may keep. */
    @WithDefault("500")
    int perAccount();

    /** Largest request body, bytes. */
    @WithDefault("1048576")
    long maxBodyBytes();

    /** Fewest phrases of one tracker. */
    @WithDefault("1")
    int minVocabulary();

    /** Most phrases of one tracker; unlimited when absent. */
    OptionalInt maxVocabulary();
}

package io.phrasewatch.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the catalog keeps and how patiently it asks. */
@ConfigMapping(prefix = "phrasewatch.tracker-catalog")
public interface CatalogConfig {

    /** Most characters of tracker definitions kept in memory; a character takes one byte, or two outside Latin-1. */
    @WithDefault("32000000")
    long cacheCharacters();

    /** How often a failed question to tracker-service is repeated before the caller hears of it. */
    @WithDefault("2")
    int retries();

    /** Wait before the first repetition; it doubles from there. */
    @WithDefault("200ms")
    Duration backOff();
}

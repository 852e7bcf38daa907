package io.phrasewatch.tracker.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long access tokens and the keys that sign them live. */
@ConfigMapping(prefix = "phrasewatch.tokens")
public interface TokenConfig {

    /** Life of an access token; whole seconds. */
    @WithDefault("24h")
    Duration lifetime();

    /** A token with less life than this left is replaced by a fresh one. Real clients refuse tokens of the last minute. */
    @WithDefault("5m")
    Duration renewBefore();

    /** How long a new signing key is published before it signs; longer than the services take to fetch the key set again. */
    @WithDefault("15m")
    Duration keyLeadTime();
}

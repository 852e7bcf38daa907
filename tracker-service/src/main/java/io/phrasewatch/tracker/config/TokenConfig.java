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

    /**
     * How long a new signing key is published before it signs. Longer than the minute in which a service fetches the key set at most
     * once because of tokens with an unknown key.
     */
    @WithDefault("5m")
    Duration keyLeadTime();
}

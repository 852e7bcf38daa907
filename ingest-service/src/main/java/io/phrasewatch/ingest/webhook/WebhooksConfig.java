package io.phrasewatch.ingest.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How webhooks are called. */
@ConfigMapping(prefix = "phrasewatch.webhooks")
public interface WebhooksConfig {

    /** Signs every call as Standard Webhooks says: base64, with or without the prefix {@code whsec_}. None: calls are not signed. */
    Optional<String> secret();

    /** Time for one call, from the name service to the head of the answer. */
    @WithDefault("5s")
    Duration timeout();

    /** Pause after the first failed call; each further pause is four times as long, up to {@link #longestBackOff}. */
    @WithDefault("5s")
    Duration backOff();

    /** Longest pause between two calls, also when the other side asks for more. */
    @WithDefault("6h")
    Duration longestBackOff();

    /** Calls before a delivery is given up. */
    @WithDefault("10")
    int attempts();

    /** How often to look for deliveries that are due. */
    @WithDefault("500ms")
    Duration pollInterval();
}

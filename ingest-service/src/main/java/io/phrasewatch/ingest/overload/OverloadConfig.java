package io.phrasewatch.ingest.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken at once by {@code /v1/process}. */
@ConfigMapping(prefix = "phrasewatch.ingest.overload")
public interface OverloadConfig {

    /** Most requests under way; one more is a 503. */
    @WithDefault("2000")
    int requestsAtOnce();

    /** Most bytes of body of all text submissions under way, which bounds memory; a request always fits when it is alone. */
    @WithDefault("67108864")
    long bytesAtOnce();
}

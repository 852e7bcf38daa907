package io.phrasewatch.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large requests may be, whatever they are for. */
@ConfigMapping(prefix = "phrasewatch.http")
public interface HttpLimitsConfig {

    /** Most bytes of a body, outside of {@link #fileUploads()}. Single endpoints may take less. */
    @WithDefault("12582912")
    int maxBodyBytes();

    /** Most characters of path and query together. The layer below refuses without a body what is four times as long. */
    @WithDefault("65536")
    int maxTargetLength();

    /** The paths that take files as they are; only {@code quarkus.http.limits.max-body-size} bounds those. */
    Optional<Pattern> fileUploads();
}

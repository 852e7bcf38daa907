package io.phrasewatch.ingest.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How files are fetched from addresses that clients name. */
@ConfigMapping(prefix = "phrasewatch.fetch")
public interface FetchConfig {

    /** Networks that may be read from though they are private, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allowedNetworks();

    /** Host names that may be read from wherever they lead. */
    Optional<List<String>> allowedHosts();

    /** Redirects that are followed, each checked like the first address; 0 for none. */
    @WithDefault("5")
    int redirects();

    /** Connections that may break during one fetch before it is given up. */
    @WithDefault("4")
    int interruptions();

    /** Longest silence of the other side. */
    @WithDefault("30s")
    Duration patience();
}

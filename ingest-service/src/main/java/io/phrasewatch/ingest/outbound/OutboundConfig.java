package io.phrasewatch.ingest.outbound;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which targets besides public addresses a client may have called. */
@ConfigMapping(prefix = "phrasewatch.webhooks")
public interface OutboundConfig {

    /** Networks that may be called though they are private, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allowedNetworks();

    /** Host names that may be called wherever they lead. */
    Optional<List<String>> allowedHosts();
}

package io.phrasewatch.ingest.outbound;

import jakarta.inject.Singleton;
import java.util.List;

/** The guard of webhook calls. */
@Singleton
public class WebhookTargets extends TargetGuard {

    WebhookTargets(OutboundConfig config, NameService names) {
        super(config.allowedNetworks().orElse(List.of()), config.allowedHosts().orElse(List.of()), names);
    }
}

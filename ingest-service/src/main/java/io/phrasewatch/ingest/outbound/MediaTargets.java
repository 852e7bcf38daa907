package io.phrasewatch.ingest.outbound;

import jakarta.inject.Singleton;
import java.util.List;

/** The guard of media that is fetched from elsewhere. */
@Singleton
public class MediaTargets extends TargetGuard {

    MediaTargets(FetchConfig config, NameService names) {
        super(config.allowedNetworks().orElse(List.of()), config.allowedHosts().orElse(List.of()), names);
    }
}

package io.phrasewatch.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly outbox rows are sent. */
@ConfigMapping(prefix = "phrasewatch.outbox")
public interface OutboxConfig {

    /** Rows taken at once; each may hold a record of the largest size, so this bounds memory. */
    @WithDefault("64")
    int batchSize();

    /** How long a taken row is left alone before another relay may take it; longer than the producer's delivery timeout. */
    @WithDefault("15s")
    Duration lease();

    /** How often to look without being nudged. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Rows that may wait; above it a service takes no new work whose events would have to wait too. */
    @WithDefault("100000")
    int maxWaiting();
}

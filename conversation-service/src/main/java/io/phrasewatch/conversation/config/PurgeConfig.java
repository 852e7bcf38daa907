package io.phrasewatch.conversation.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long marks of events are kept. */
@ConfigMapping(prefix = "phrasewatch.conversation.purge")
public interface PurgeConfig {

    /** How long an event is remembered that took effect. Must be longer than Kafka keeps events, or one could take effect twice. */
    @WithDefault("30d")
    Duration inboxAge();

    /** Pause between two looks for what is too old. */
    @WithDefault("10m")
    Duration interval();
}

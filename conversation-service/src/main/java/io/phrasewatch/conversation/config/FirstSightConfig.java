package io.phrasewatch.conversation.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a request for a conversation nobody has seen yet waits for its acceptance to arrive. */
@ConfigMapping(prefix = "phrasewatch.conversation.first-sight")
public interface FirstSightConfig {

    /** Longest wait before the answer is 404; zero answers at once. */
    @WithDefault("2s")
    Duration patience();

    /** Pause before the second look; later pauses grow. */
    @WithDefault("25ms")
    Duration pause();

    /** Most requests that wait at one time; the ones above are answered 404 at once, so that wrong ids cost little. */
    @WithDefault("64")
    int waiters();
}

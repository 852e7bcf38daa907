package io.phrasewatch.detection;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** How much of a process goes to detection. */
@ConfigMapping(prefix = "phrasewatch.detection")
public interface DetectionConfig {

    /** Threads that detect; as many as there are processors when not set. */
    OptionalInt threads();
}

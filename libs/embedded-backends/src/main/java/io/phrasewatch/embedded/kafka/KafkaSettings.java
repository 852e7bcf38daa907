package io.phrasewatch.embedded.kafka;

import java.nio.file.Path;
import java.util.Map;

/**
 * How one embedded broker is run.
 *
 * @param directory its own folder; made when absent
 * @param port      TCP port on 127.0.0.1 for clients; 0 for any free one
 * @param overrides settings of Kafka's own that stand beside ours or in their place, such as further listeners
 */
public record KafkaSettings(Path directory, int port, Map<String, String> overrides) {

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
        overrides = Map.copyOf(overrides);
    }

    /** A broker without settings of its own. */
    public KafkaSettings(Path directory, int port) {
        this(directory, port, Map.of());
    }
}

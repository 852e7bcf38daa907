package io.phrasewatch.embedded.kafka;

import java.nio.file.Path;

/**
 * How one embedded broker is run.
 *
 * @param directory its own folder; made when absent
 * @param port      TCP port on 127.0.0.1 for clients; 0 for any free one
 */
public record KafkaSettings(Path directory, int port) {

    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}

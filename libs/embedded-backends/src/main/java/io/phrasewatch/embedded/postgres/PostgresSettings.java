package io.phrasewatch.embedded.postgres;

import java.nio.file.Path;

/**
 * How one embedded server is run.
 *
 * @param directory its own folder: cluster, log and lock; made when absent
 * @param binaries  folder the server's programs are unpacked into, shareable by several servers
 * @param port      TCP port on 127.0.0.1; 0 for any free one
 * @param password  of the superuser {@code postgres}; fixed at the first start of a directory
 */
public record PostgresSettings(Path directory, Path binaries, int port, String password) {

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }
}

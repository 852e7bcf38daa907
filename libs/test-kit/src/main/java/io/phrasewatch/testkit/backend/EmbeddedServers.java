package io.phrasewatch.testkit.backend;

import io.phrasewatch.embedded.EmbeddedBackends;
import io.phrasewatch.embedded.kafka.KafkaSettings;
import io.phrasewatch.embedded.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.UUID;

/** PostgreSQL as a child process and Kafka in this JVM, data below a temporary folder. */
final class EmbeddedServers implements BackendServers {

    private final String password;
    private final EmbeddedBackends backends;

    private EmbeddedServers(String password, EmbeddedBackends backends) {
        this.password = password;
        this.backends = backends;
    }

    static EmbeddedServers start(Path temporaryDirectory) {
        String password = UUID.randomUUID().toString();
        EmbeddedBackends backends = EmbeddedBackends.start(
                new PostgresSettings(temporaryDirectory.resolve("postgres"), sharedBinaries(), 0, password),
                new KafkaSettings(temporaryDirectory.resolve("kafka"), 0));
        try {
            backends.postgres().createDatabase(SuperuserConnection.DATABASE);
        } catch (RuntimeException e) {
            backends.close();
            throw e;
        }
        return new EmbeddedServers(password, backends);
    }

    /** Unpacked once per machine and user, not once per test run. */
    private static Path sharedBinaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-embedded-" + System.getProperty("user.name"));
    }

    @Override
    public String postgresHost() {
        return "127.0.0.1";
    }

    @Override
    public int postgresPort() {
        return backends.postgres().port();
    }

    @Override
    public String superuserPassword() {
        return password;
    }

    @Override
    public String kafkaBootstrapServers() {
        return backends.kafka().bootstrapServers();
    }

    @Override
    public void close() {
        backends.close();
    }
}

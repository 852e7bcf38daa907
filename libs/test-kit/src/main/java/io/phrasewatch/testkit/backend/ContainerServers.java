package io.phrasewatch.testkit.backend;

import java.util.UUID;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers, for machines where an engine answers. */
final class ContainerServers implements BackendServers {

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    private ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static ContainerServers start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
                .withDatabaseName("phrasewatch")
                .withUsername(SUPERUSER)
                .withPassword(UUID.randomUUID().toString());
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1");
        Startables.deepStart(postgres, kafka).join();
        return new ContainerServers(postgres, kafka);
    }

    @Override
    public String postgresHost() {
        return postgres.getHost();
    }

    @Override
    public int postgresPort() {
        return postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public String superuserPassword() {
        return postgres.getPassword();
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}

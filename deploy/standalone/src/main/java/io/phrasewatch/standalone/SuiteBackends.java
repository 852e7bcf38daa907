package io.phrasewatch.standalone;

import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.EmbeddedBackends;
import io.phrasewatch.embedded.kafka.KafkaSettings;
import io.phrasewatch.embedded.postgres.PostgresSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.NewTopic;

/** PostgreSQL and Kafka with everything the services expect in them: database, roles, schemas, topics. */
final class SuiteBackends implements AutoCloseable {

    static final String DATABASE = "phrasewatch";

    private final EmbeddedBackends servers;

    private SuiteBackends(EmbeddedBackends servers) {
        this.servers = servers;
    }

    static SuiteBackends start(DataDirectory data, int kafkaPort) {
        EmbeddedBackends servers = EmbeddedBackends.start(
                new PostgresSettings(data.postgres(), data.postgresBinaries(), 0, data.secret("database-superuser")),
                new KafkaSettings(data.kafka(), kafkaPort));
        try {
            CompletableFuture<Void> topics = CompletableFuture.runAsync(() -> servers.kafka().createTopics(topics()));
            servers.postgres().createDatabase(DATABASE);
            servers.postgres().run(DATABASE, rolesScript(), Map.of("phrasewatch.password", data.secret("database")));
            topics.join();
            return new SuiteBackends(servers);
        } catch (CompletionException e) {
            servers.close();
            throw e.getCause() instanceof BackendException plain ? plain : e;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static List<NewTopic> topics() {
        return Topics.ALL.stream().map(SuiteBackends::newTopic).toList();
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings());
    }

    private static String rolesScript() {
        try (InputStream script = SuiteBackends.class.getResourceAsStream("database/roles.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BackendException("this build is damaged: roles.sql cannot be read", e);
        }
    }

    int postgresPort() {
        return servers.postgres().port();
    }

    String kafkaBootstrapServers() {
        return servers.kafka().bootstrapServers();
    }

    @Override
    public void close() {
        servers.close();
    }
}

package io.phrasewatch.testkit.backend;

import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.embedded.kafka.TopicSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes fresh servers ready for the services: roles and schemas by the operators' own script, all topics. */
final class ServerSetup {

    private static final String ROLES = "/io/phrasewatch/testkit/database/roles.sql";

    private final BackendServers servers;

    ServerSetup(BackendServers servers) {
        this.servers = servers;
    }

    void prepare(String servicePassword) {
        createRoles(servicePassword);
        createTopics();
    }

    private void createRoles(String servicePassword) {
        try (Connection connection = SuperuserConnection.open(
                        servers.postgresHost(), servers.postgresPort(), servers.superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("SET phrasewatch.password = '" + servicePassword + "'");
            statement.execute(rolesScript());
        } catch (SQLException e) {
            throw new IllegalStateException("the roles of the services could not be made", e);
        }
    }

    private static String rolesScript() {
        try (InputStream script = ServerSetup.class.getResourceAsStream(ROLES)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = Topics.ALL.stream().map(ServerSetup::newTopic).toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrapServers()))) {
            new TopicSetup(admin).apply(topics);
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings());
    }
}

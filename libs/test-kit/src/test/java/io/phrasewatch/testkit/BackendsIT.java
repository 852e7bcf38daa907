package io.phrasewatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.contracts.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class BackendsIT {

    private final Map<String, String> config = new Backends().start();

    @Test
    void startsTheServersOnce() {
        assertThat(new Backends().start()).isEqualTo(config);
    }

    @Test
    void givesEachServiceItsOwnSchemaAndNothingElse() throws Exception {
        // Given
        try (Connection tracker = connect("phrasewatch_tracker"); Statement statement = tracker.createStatement()) {

            // When
            statement.execute("CREATE TABLE tracker.mine (id int)");

            // Then
            assertThatThrownBy(() -> statement.execute("CREATE TABLE ingest.theirs (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE ROLE another"))
                    .hasMessageContaining("permission denied");
        } finally {
            Database.execute("DROP TABLE IF EXISTS tracker.mine");
        }
    }

    @Test
    void letsTheWorkerWriteTablesThatConversationServiceMakesLater() throws Exception {
        // Given
        try (Connection owner = connect("phrasewatch_conversation"); Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE conversation.written (id int generated always as identity, word text)");
        }

        // When
        try (Connection worker = connect("phrasewatch_worker"); Statement statement = worker.createStatement()) {
            statement.execute("INSERT INTO conversation.written (word) VALUES ('hello')");

            // Then
            assertThat(Database.query("SELECT word FROM conversation.written")).containsExactly(Map.of("word", "hello"));
            assertThatThrownBy(() -> statement.execute("CREATE TABLE conversation.own (id int)"))
                    .hasMessageContaining("permission denied");
        } finally {
            Database.execute("DROP TABLE conversation.written");
        }
    }

    @Test
    void carriesRecordsOfEveryTopic() {
        for (var topic : Topics.ALL) {
            // Given
            try (TopicReader reader = TopicReader.fromNow(topic.name()); TopicWriter writer = new TopicWriter()) {

                // When
                writer.send(topic.name(), "key", "value of " + topic.name());

                // Then
                assertThat(reader.awaitKey("key", 1).get(0).value()).isEqualTo("value of " + topic.name());
            }
        }
    }

    @Test
    void signsTokensThatThePublishedKeyVerifies() throws Exception {
        assertThat(verifier().processToClaims(TestTokens.forAccount("acc")).getStringClaimValue("accountId"))
                .isEqualTo("acc");
    }

    @Test
    void makesBadTokensThatAStrictVerifierRefuses() throws Exception {
        JwtConsumer verifier = verifier();

        // When
        List<String> taken = TestTokens.bad("acc").entrySet().stream()
                .filter(token -> isTaken(verifier, token.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        // Then
        assertThat(taken).isEmpty();
    }

    private static boolean isTaken(JwtConsumer verifier, String token) {
        try {
            return !verifier.processToClaims(token).getStringClaimValue("accountId").isBlank();
        } catch (InvalidJwtException | MalformedClaimException | NullPointerException refused) {
            return false;
        }
    }

    private JwtConsumer verifier() throws Exception {
        String keys = Files.readString(Path.of(URI.create(config.get("mp.jwt.verify.publickey.location"))));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer("phrasewatch")
                .setExpectedAudience("phrasewatch")
                .setRequireExpirationTime()
                .build();
    }

    private Connection connect(String role) throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s".formatted(config.get("phrasewatch.database.host"),
                config.get("phrasewatch.database.port"), config.get("phrasewatch.database.name"));
        return DriverManager.getConnection(url, role, config.get("phrasewatch.database.password"));
    }
}

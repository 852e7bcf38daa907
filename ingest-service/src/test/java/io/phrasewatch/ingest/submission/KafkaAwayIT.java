package io.phrasewatch.ingest.submission;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.status;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
@TestProfile(KafkaAwayIT.NoBroker.class)
class KafkaAwayIT {

    @Test
    void acceptsAndKeepsWhatItCanNotSendYet() {
        // Given
        String account = newAccount();

        // When
        Accepted job = accepted(submit(account, saying("hi")));

        // Then
        assertThat(status(account, job.jobId())).isEqualTo("in_progress");
        assertThat(Database.count("select count(*) from ingest.outbox where record_key = ?", job.conversationId())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready"})
    void staysAliveAndReady(String check) {
        // When
        var response = RestAssured.get("/q/health/" + check).then();

        // Then
        response.statusCode(200);
    }

    /** Points every channel to a port where nobody listens. */
    public static class NoBroker implements QuarkusTestProfile {

        private static final String NOWHERE = "127.0.0.1:1";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.outgoing.ingest-outbox.bootstrap.servers", NOWHERE,
                    "mp.messaging.incoming.ingest-outcomes.bootstrap.servers", NOWHERE,
                    "mp.messaging.incoming.ingest-conversation-events.bootstrap.servers", NOWHERE,
                    "mp.messaging.incoming.tracker-definitions.bootstrap.servers", NOWHERE);
        }
    }
}

package io.phrasewatch.conversation.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
class ConversationAccessIT {

    private static final String UNKNOWN =
            "{\"message\":\"The conversationId is either invalid or does not exist.\",\"statusCode\":404}";

    @ParameterizedTest
    @ValueSource(strings = {"1", "abcdefghijklmnop", "0123456789012345", "12345678901234567", "5815170693595136%00",
        "5815170693595136'--", "%F0%9F%98%80"})
    void answersAMalformedIdLikeAnUnknownOne(String id) {
        // When
        String body = ConversationFixture.callerOf("1000000000000001").urlEncodingEnabled(false).get("/v1/conversations/" + id)
                .then().statusCode(404).extract().asString();

        // Then
        assertThat(body).isEqualTo(UNKNOWN);
    }

    @Test
    void answersAnUnknownIdAfterOneShortWaitAndThenAtOnce() {
        // Given
        String id = PublicIds.random();
        Duration first = timeOf(id);

        // When
        Duration second = timeOf(id);

        // Then
        assertThat(first).isBetween(Duration.ofMillis(1_400), Duration.ofSeconds(5));
        assertThat(second).isLessThan(Duration.ofMillis(1_000));
    }

    @Test
    void wantsAToken() {
        // When
        int status = given().get("/v1/conversations/{id}", PublicIds.random()).statusCode();

        // Then
        assertThat(status).isEqualTo(401);
    }

    private static Duration timeOf(String id) {
        Instant start = Instant.now();
        String body = ConversationFixture.callerOf("1000000000000001").get("/v1/conversations/{id}", id)
                .then().statusCode(404).extract().asString();
        assertThat(body).isEqualTo(UNKNOWN);
        return Duration.between(start, Instant.now());
    }
}

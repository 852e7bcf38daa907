package io.phrasewatch.conversation.insight;

import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithBackends
class OutOfScopeIT {

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/conversations/1234567890123456/speakers", "GET, /v1/conversations/1234567890123456/callscore",
        "POST, /v1/conversations/1234567890123456/experiences/list", "GET, /v1/conversations/1234567890123456/lm-insights/status",
        "GET, /v1/groups/1234567890123456/conversations", "DELETE, /v1/groups", "PATCH, /v1/groups/1"})
    void saysWhatItLeavesOut(String method, String path) {
        // When
        ValidatableResponse answer = ConversationFixture.callerOf(PublicIds.random()).request(method, path).then();

        // Then
        answer.statusCode(501).body("message", equalTo("This is not part of this server.")).body("statusCode", equalTo(501));
    }
}

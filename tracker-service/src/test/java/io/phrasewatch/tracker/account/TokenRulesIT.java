package io.phrasewatch.tracker.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, and how browsers ask. */
@ServiceTest
class TokenRulesIT {

    static Stream<Map.Entry<String, String>> badTokens() {
        return TestTokens.bad("1000000000000001").entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesEveryBadTokenWithTheSameBody(Map.Entry<String, String> bad) {
        // When
        ValidatableResponse answer = given().header("Authorization", "Bearer " + bad.getValue()).get("/v1/manage/trackers").then();

        // Then
        answer.statusCode(401).contentType("application/json")
                .body(equalTo("{\"message\":\"Token validation failed for provided token.\",\"statusCode\":401}"));
    }

    @Test
    void refusesATokenOfAnotherIssuersKey() {
        // Given: well formed in every way, but signed by a key this service has never published
        String foreign = TestTokens.forAccount(TestAccount.fresh().id());

        // When
        ValidatableResponse answer = given().auth().oauth2(foreign).get("/v1/manage/trackers").then();

        // Then
        answer.statusCode(401);
    }

    @Test
    void letsBrowsersAskForTokensFromAnywhere() {
        // When
        ValidatableResponse answer = given().urlEncodingEnabled(false)
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-api-key")
                .options("/oauth2/token:generate").then();

        // Then
        answer.statusCode(200)
                .header("Access-Control-Allow-Origin", containsString("app.example.com"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("content-type"));
    }

    @Test
    void answersUnofferedTokenOperationsWithAJsonBody() {
        // When
        ValidatableResponse answer = given().urlEncodingEnabled(false).contentType("application/json").body("{}")
                .post("/oauth2/token:refresh").then();

        // Then
        answer.statusCode(404).body("statusCode", equalTo(404));
    }
}

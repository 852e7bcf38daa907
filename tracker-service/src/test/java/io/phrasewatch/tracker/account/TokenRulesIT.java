package io.phrasewatch.tracker.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.TokenContract;
import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Who is let in, and how browsers ask. */
@ServiceTest
class TokenRulesIT extends TokenContract {

    @Override
    protected Response ask(RequestSpecification request) {
        return request.get("/v1/manage/trackers");
    }

    @Override
    protected String goodToken() {
        return TestAccount.fresh().token();
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

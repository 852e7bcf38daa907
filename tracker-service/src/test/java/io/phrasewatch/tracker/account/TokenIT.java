package io.phrasewatch.tracker.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token endpoint and the key set, as clients use them. */
@ServiceTest
class TokenIT {

    @Test
    void grantsATokenThatTheApiAccepts() {
        // Given
        String token = TestAccount.FIRST.token();

        // When
        ValidatableResponse answer = given().auth().oauth2(token).get("/v1/manage/trackers").then();

        // Then
        answer.statusCode(200);
    }

    @Test
    void letsNobodyOnTheWayKeepAToken() {
        // Given
        Map<String, String> request = TestAccount.FIRST.credentials();

        // When
        ValidatableResponse answer = given().urlEncodingEnabled(false).body(request).contentType("application/json").accept("text/html")
                .post("/oauth2/token:generate").then();

        // Then
        answer.statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void acceptsTheTokenAsApiKeyToo() {
        // Given
        String token = TestAccount.FIRST.token();

        // When
        ValidatableResponse answer = given().header("x-api-key", token).get("/v1/manage/trackers").then();

        // Then
        answer.statusCode(200);
    }

    @Test
    void answersTheSameTokenWhileItLives() {
        // Given
        String first = TestAccount.FIRST.token();

        // When
        String second = TestAccount.FIRST.token();

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void saysHowLongTheTokenLives() {
        // When
        JsonPath answer = request(TestAccount.fresh().credentials()).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.getLong("expiresIn")).isBetween(86_390L, 86_400L);
    }

    @Test
    void writesClaimsThatRealClientsRead() {
        // Given
        TestAccount account = TestAccount.fresh();

        // When
        String[] parts = account.token().split("\\.");

        // Then: the browser SDK decodes with the standard alphabet
        JsonPath claims = JsonPath.from(new String(Base64.getDecoder().decode(padded(parts[1])), StandardCharsets.US_ASCII));
        assertThat(claims.getString("iss")).isEqualTo("phrasewatch");
        assertThat(claims.getString("aud")).isEqualTo("phrasewatch");
        assertThat(claims.getString("accountId")).isEqualTo(account.id());
        assertThat(claims.getString("sub")).isEqualTo(account.appId() + "@clients");
        assertThat(claims.getLong("exp")).isGreaterThan(Instant.now().getEpochSecond() + 86_000);
    }

    @Test
    void publishesTheKeyOfItsTokens() {
        // Given
        String header = TestAccount.FIRST.token().split("\\.")[0];
        String keyId = JsonPath.from(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII)).getString("kid");

        // When
        ValidatableResponse answer = given().get("/.well-known/jwks.json").then();

        // Then
        answer.statusCode(200).body("keys.kid", hasItem(keyId)).body("keys[0].kty", equalTo("RSA")).body("keys[0].alg", equalTo("RS256"));
        assertThat(answer.extract().asString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void takesCredentialsInAnyCase() {
        // Given
        Map<String, String> shouted = Map.of("type", "application",
                "appId", TestAccount.FIRST.appId().toUpperCase(Locale.ROOT),
                "appSecret", TestAccount.FIRST.appSecret().toUpperCase(Locale.ROOT));

        // When
        ValidatableResponse answer = request(shouted);

        // Then
        answer.statusCode(200);
    }

    @Test
    void refusesAWrongSecret() {
        // Given
        Map<String, String> wrong = Map.of("type", "application", "appId", TestAccount.FIRST.appId(), "appSecret", "0".repeat(128));

        // When
        ValidatableResponse answer = request(wrong);

        // Then
        answer.statusCode(401).body("message", equalTo("The appId or appSecret is not valid.")).body("statusCode", equalTo(401));
    }

    @Test
    void refusesAnUnknownApplication() {
        // When
        ValidatableResponse answer = request(Map.of("type", "application", "appId", "nobody", "appSecret", "nothing"));

        // Then
        answer.statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"appId\":\"a\",\"appSecret\":\"b\"}                          | \"type\" is required",
        "{\"type\":\"password\",\"appId\":\"a\",\"appSecret\":\"b\"}    | \"type\" must be [application]",
        "{\"type\":\"application\",\"appSecret\":\"b\"}                 | \"appId\" is required",
        "{\"type\":\"application\",\"appId\":\"\",\"appSecret\":\"b\"}  | \"appId\" is not allowed to be empty",
        "{\"type\":\"application\",\"appId\":\"a\",\"appSecret\":null}  | \"appSecret\" is required",
        "{\"type\":\"application\",\"appId\":\"a\",\"appSecret\":[1]}   | \"appSecret\" must be a string",
        "[]                                                             | The request body must be a JSON object.",
        "{                                                              | The request body is not valid JSON."})
    void namesTheMemberThatIsMalformed(String body, String message) {
        // When
        ValidatableResponse answer = given().urlEncodingEnabled(false).contentType("application/json").body(body).post("/oauth2/token:generate").then();

        // Then
        answer.statusCode(400).body("message", equalTo(message)).body("statusCode", equalTo(400));
    }

    @Test
    void refusesCallsWithoutToken() {
        // When
        ValidatableResponse answer = given().get("/v1/manage/trackers").then();

        // Then
        answer.statusCode(401).body("message", equalTo("Token validation failed for provided token.")).body("statusCode", equalTo(401));
    }

    private static ValidatableResponse request(Map<String, String> credentials) {
        return given().urlEncodingEnabled(false).contentType("application/json").body(credentials).post("/oauth2/token:generate").then();
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}

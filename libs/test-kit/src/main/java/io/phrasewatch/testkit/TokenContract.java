package io.phrasewatch.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who is refused, the same in every service; a {@code @QuarkusTest} of each service says which request is made. */
public abstract class TokenContract {

    private static final String ACCOUNT = "1000000000000001";
    private static final String BODY = "{\"message\":\"Token validation failed for provided token.\",\"statusCode\":401}";

    /** A request that an account with a good token may make. */
    protected abstract Response ask(RequestSpecification request);

    /** A good token, as this service takes it. */
    protected String goodToken() {
        return TestTokens.forAccount(ACCOUNT);
    }

    @Test
    void refusesEveryBadTokenInEveryCarrierWithOneBody() {
        // Given
        Map<String, Function<String, RequestSpecification>> carriers = Map.of(
                "Authorization", token -> given().header("Authorization", "Bearer " + token),
                "X-API-KEY", token -> given().header("X-API-KEY", token),
                "access_token", token -> given().queryParam("access_token", token));
        Map<String, String> let = new LinkedHashMap<>();

        // When
        TestTokens.bad(ACCOUNT).forEach((fault, token) -> carriers.forEach((carrier, request) -> {
            Response answer = ask(request.apply(token));
            if (answer.statusCode() != 401 || !answer.asString().equals(BODY)) {
                let.put(fault + " in " + carrier, answer.statusCode() + " " + answer.asString());
            }
        }));

        // Then
        assertThat(let).isEmpty();
    }

    @Test
    void refusesCarriersThatContradictEachOther() {
        // Given
        String good = goodToken();
        String bad = TestTokens.expired(ACCOUNT);
        List<RequestSpecification> requests = List.of(
                given().header("Authorization", "Bearer " + good).header("X-API-KEY", bad),
                given().header("Authorization", "Bearer " + bad).header("X-API-KEY", good),
                given().header("Authorization", "Bearer " + good).header("Authorization", "Bearer " + bad),
                given().header("Authorization", "Bearer " + good).queryParam("access_token", bad),
                given().header("X-API-KEY", good).queryParam("access_token", bad),
                given().queryParam("access_token", good, bad),
                given().queryParam("access_token", good).header("Sec-WebSocket-Protocol", bad));

        // When / Then
        assertThat(requests).allSatisfy(request -> assertThat(ask(request).asString()).isEqualTo(BODY));
    }

    @Test
    void letsInWhoSaysTheSameTwice() {
        // When
        String good = goodToken();
        Response answer = ask(given().header("Authorization", "bearer " + good).header("X-API-KEY", good)
                .header("Sec-WebSocket-Protocol", "chat"));

        // Then
        assertThat(answer.statusCode()).isNotEqualTo(401);
    }

    @Test
    void refusesPathsThatHideBehindASemicolon() {
        assertThat(List.of("/v1;x/", "/v1;/", ";/v1/", "/v1/;")).allSatisfy(detour -> assertThat(
                given().urlEncodingEnabled(false).get(detour + "conversations").statusCode()).as(detour).isIn(400, 401, 404));
    }

    @Test
    void refusesWhoHasNoToken() {
        assertThat(List.of(given(), given().header("Authorization", "Basic dXNlcjpwdw=="), given().header("Authorization", "Bearer "),
                given().header("X-API-KEY", ""))).allSatisfy(request -> assertThat(ask(request).asString()).isEqualTo(BODY));
    }
}

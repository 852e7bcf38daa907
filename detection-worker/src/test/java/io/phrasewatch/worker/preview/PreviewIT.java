package io.phrasewatch.worker.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.WithBackends;
import io.phrasewatch.worker.fixtures.StubbedTrackers;
import io.phrasewatch.worker.fixtures.TrackerServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithBackends
@WithTestResource(TrackerServiceStub.class)
class PreviewIT {

    private final String account = PublicIds.random();

    @AfterEach
    void switchOn() {
        StubbedTrackers.switchOn();
    }

    @Test
    void findsAnInlineTrackerByMeaningAndByWords() {
        // When
        ValidatableResponse answer = detect(golden("detect-inline.request.json"));
        // Then
        answer.statusCode(200)
                .body("engine.encoder", equalTo("bge-small-en-v1.5-q-tuned1"))
                .body("engine.version", containsString("bge-small-en-v1.5-q"))
                .body("messages", hasSize(3))
                .body("messages[0].index", equalTo(0))
                .body("messages[0].trackers[0].name", equalTo("Promotion Mention"))
                .body("messages[0].trackers[0].detected", equalTo(true))
                .body("messages[0].trackers[0].score", greaterThan(0.5f))
                .body("messages[0].trackers[0].matches[0].type", equalTo("vocabulary"))
                .body("messages[0].trackers[0].matches[0].value", equalTo("We have a sale right now on"))
                .body("messages[0].trackers[0].matches[0].offset", equalTo(-1))
                .body("messages[0].trackers[0].matches[0].tier", equalTo("semantic"))
                .body("messages[1].trackers[0].matches[0].tier", equalTo("exact"))
                .body("messages[1].trackers[0].matches[0].offset", equalTo(6))
                .body("messages[1].trackers[0].matches[0].span.start", equalTo(6))
                .body("messages[1].trackers[0].matches[0].span.end", equalTo(33))
                .body("messages[2].trackers", hasSize(0));
        assertThat(answer.extract().asString()).doesNotContain("\"id\"").doesNotContain("explanation");
    }

    /** Scores depend on the model; everything else is as in the file. */
    @Test
    void answersInTheFormOfTheGoldenFile() {
        // When
        String answer = detect(golden("detect-inline.request.json")).extract().asString();
        // Then
        assertThat(withoutNumbers(answer)).isEqualTo(withoutNumbers(golden("detect-inline.response.json")));
    }

    private static String withoutNumbers(String json) {
        return json.replaceAll("\\s*([\\[{:,}\\]])\\s*", "$1")
                .replaceAll("\"(score|threshold|start|end)\":[0-9.]+", "\"$1\":0")
                .replaceAll("\"version\":\"[^\"]*\"", "\"version\":\"\"");
    }

    @Test
    void listsWhatWasNotDetectedWhenAskedForScores() {
        // When
        ValidatableResponse answer = detect("""
                {"trackers":[{"name":"T","vocabulary":["we have a sale right now"]}],"minScore":0,"explain":"true",
                 "messages":[{"payload":{"content":"The weather is fine in the mountains."}}]}""");
        // Then
        answer.statusCode(200)
                .body("messages[0].trackers[0].detected", equalTo(false))
                .body("messages[0].trackers[0].score", lessThan(0.5f))
                .body("messages[0].trackers[0].threshold", greaterThan(0f))
                .body("messages[0].trackers[0].explanation.nearestPhrase", notNullValue())
                .body("messages[0].trackers[0].explanation.features.max", notNullValue())
                .body("messages[0].trackers[0].explanation.guards", empty());
    }

    @Test
    void comparesInTheLanguageOfTheRequest() {
        // When
        ValidatableResponse answer = detect("""
                {"trackers":[{"name":"Baja","vocabulary":["cancelar mi cuenta"],"languages":["es-ES"]},
                             {"name":"Any","vocabulary":["cuentas"]}, {"name":"Leave","vocabulary":["cuenta"],"languages":["en-US"]}],
                 "languageCode":"es-MX","minScore":0,"explain":true,
                 "messages":[{"payload":{"content":"\u00A1Cancelen ya la cuenta!"}},
                             {"payload":{"content":"Quiero que cancelen la cuenta"}}]}""");
        // Then
        answer.statusCode(200)
                .body("messages[0].trackers.name", equalTo(List.of("Baja", "Any")))
                .body("messages[0].trackers.detected", equalTo(List.of(false, true)))
                .body("messages[1].trackers.detected", equalTo(List.of(true, true)))
                .body("messages[1].trackers[0].matches[0].tier", equalTo("stem"))
                .body("messages[1].trackers[0].matches[0].span.start", equalTo(11))
                .body("messages[1].trackers[0].explanation.language", equalTo("es"))
                .body("messages[1].trackers[0].explanation.analysis", equalTo("snowball-spanish"))
                .body("messages[1].trackers[0].explanation.byMeaning", equalTo(false));
    }

    @Test
    void usesTheAccountsOwnTrackersById() {
        // Given
        StubbedTrackers.store(account, tracker("5000000000000001", "Refund"));
        // When
        ValidatableResponse answer = detect(body("{\"id\":\"5000000000000001\"}", "I want a refund now"));
        // Then
        answer.statusCode(200).body("messages[0].trackers[0].id", equalTo("5000000000000001"))
                .body("messages[0].trackers[0].name", equalTo("Refund"));
    }

    @Test
    void usesAllTrackersOfTheAccountAndNoOthers() {
        // Given
        StubbedTrackers.store(account, tracker("5000000000000002", "Mine"));
        StubbedTrackers.store(PublicIds.random(), tracker("5000000000000003", "Theirs"));
        // When
        ValidatableResponse answer = detect(
                "{\"enableAllTrackers\":true,\"messages\":[{\"payload\":{\"content\":\"I want a refund now\"}}]}");
        // Then
        answer.statusCode(200).body("messages[0].trackers.name", equalTo(List.of("Mine")));
    }

    @Test
    void namesUnknownTrackers() {
        // When
        ValidatableResponse answer = detect(body("{\"id\":\"5999999999999999\"}", "x"));
        // Then
        answer.statusCode(400).body("statusCode", equalTo(400))
                .body("message", equalTo("\"trackers\" contains unknown ids: 5999999999999999"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                                 | \"trackers\" is required",
        "[]                                                                 | The request body must be a JSON object.",
        "{                                                                  | The request body is not valid JSON.",
        "{\"trackers\":{}}                                                  | \"trackers\" must be an array",
        "{\"trackers\":[7]}                                                 | \"trackers[0]\" must be an object",
        "{\"trackers\":[{}]}                                                | \"trackers[0].name\" is required",
        "{\"trackers\":[{\"name\":\" \"}]}                                  | \"trackers[0].name\" is not allowed to be empty",
        "{\"trackers\":[{\"name\":\"a\"}]}                                  | \"trackers[0].vocabulary\" is required",
        "{\"trackers\":[{\"name\":\"a\",\"vocabulary\":[]}]}                | \"trackers[0].vocabulary\" is not allowed to be empty",
        "{\"trackers\":[{\"name\":\"a\",\"vocabulary\":[\"\"]}]}            | \"trackers[0].vocabulary[0]\" is not allowed to be empty",
        "{\"enableAllTrackers\":true}                                       | \"messages\" is required",
        "{\"enableAllTrackers\":true,\"messages\":[]}                       | \"messages\" must contain 1 to 500 items",
        "{\"enableAllTrackers\":true,\"messages\":[{}]}                     | \"messages[0].payload\" is required",
        "{\"enableAllTrackers\":true,\"messages\":[{\"payload\":{}}]}       | \"messages[0].payload.content\" is required",
        "{\"enableAllTrackers\":1,\"messages\":[{\"payload\":{\"content\":\"x\"}}],\"minScore\":2} | \"minScore\" must be a number from 0.0 to 1.0"})
    void namesTheMemberThatIsWrong(String body, String message) {
        // When
        ValidatableResponse answer = detect(body);
        // Then
        answer.statusCode(400).body("message", equalTo(message)).body("statusCode", equalTo(400));
    }

    @Test
    void refusesTooManyAndTooLongMessages() {
        // Given
        String many = IntStream.range(0, 501).mapToObj(i -> "{\"payload\":{\"content\":\"x\"}}").collect(Collectors.joining(","));
        String inline = "{\"name\":\"T\",\"vocabulary\":[\"refund\"]}";
        // When / Then
        detect("{\"trackers\":[" + inline + "],\"messages\":[" + many + "]}").statusCode(400);
        detect(body(inline, "x".repeat(100_001))).statusCode(400)
                .body("message", equalTo("\"messages[0].payload.content\" must not be longer than 100000 characters"));
    }

    @Test
    void refusesABodyAboveTenMegabytes() {
        // When
        ValidatableResponse answer = detect("\"" + "x".repeat(10_000_001) + "\"");
        // Then
        answer.statusCode(413).body("statusCode", equalTo(413));
    }

    @Test
    void needsAToken() {
        // When
        ValidatableResponse answer = given().body("{}").post("/v1/detect").then();
        // Then
        answer.statusCode(401).body("message", equalTo("Token validation failed for provided token."));
    }

    @Test
    void asksToComeBackWhenTrackerServiceIsAway() {
        // Given
        StubbedTrackers.switchOff();
        // When
        ValidatableResponse answer = detect(body("{\"id\":\"5000000000000001\"}", "x"));
        // Then
        answer.statusCode(503).header("Retry-After", not(equalTo(null))).body("statusCode", equalTo(503));
    }

    @Test
    void describesItself() {
        // When
        ValidatableResponse answer = given().accept("application/json").get("/q/openapi").then();
        // Then
        answer.statusCode(200).body("paths.'/v1/detect'.post.operationId", equalTo("detect"))
                .body("components.schemas.DetectRequest.properties.messages.maxItems", equalTo(500));
    }

    @Test
    void isReadyWithItsBackendsAndAliveAnyway() {
        // When / Then
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    private ValidatableResponse detect(String body) {
        return given().header("Authorization", "Bearer " + TestTokens.forAccount(account))
                .contentType("text/plain").body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/detect").then();
    }

    private static String body(String tracker, String content) {
        return "{\"trackers\":[" + tracker + "],\"messages\":[{\"payload\":{\"content\":\"" + content + "\"}}]}";
    }

    private static TrackerSnapshot tracker(String id, String name) {
        return new TrackerSnapshot(id, 1, name, List.of("want a refund"), List.of(), List.of(), null);
    }

    private static String golden(String name) {
        try (InputStream content = PreviewIT.class.getResourceAsStream("/META-INF/golden/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

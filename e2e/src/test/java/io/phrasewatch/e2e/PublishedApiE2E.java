package io.phrasewatch.e2e;

import static io.phrasewatch.e2e.suite.SuiteClient.tracker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.PublishedOperation;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the merged OpenAPI document: described whole, and closed to other accounts and to nobody. */
class PublishedApiE2E {

    private static final int AT_LEAST = 35;
    /** Without a recogniser these answer 503 to everybody. */
    private static final String MEDIA = "/v1/process/{kind}";

    @TempDir
    static Path data;
    private static StandaloneSuite suite;
    private static SuiteClient stranger;
    private static List<PublishedOperation> operations;
    private static Map<String, String> ids;

    @BeforeAll
    static void start() {
        suite = StandaloneSuite.start(data);
        stranger = SuiteClient.signIn(suite, suite.otherAccount());
        operations = PublishedOperation.read(given().baseUri(suite.trackers()).get("/q/openapi?format=json").asString()).stream()
                .filter(operation -> operation.path().matches("/(v1|oauth2)/.*")).toList();
        ids = belongings(SuiteClient.signIn(suite, suite.account()));
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void describesEveryOperationWhole() {
        assertThat(operations).hasSizeGreaterThan(AT_LEAST)
                .allSatisfy(operation -> assertThat(operation.gaps()).as(operation.toString()).isEmpty());
    }

    @Test
    void hidesEverythingFromEveryOtherAccount() {
        assertThat(operations.stream().filter(PublishedOperation::namesSomething)
                .filter(operation -> !operation.path().startsWith(MEDIA))).hasSizeGreaterThan(AT_LEAST / 2)
                .allSatisfy(operation -> {
                    Response response = operation.call(stranger.request(suite.trackers()), ids);
                    assertThat(response.statusCode()).as(operation + " " + response.asString()).isEqualTo(404);
                    assertThat(response.jsonPath().getMap("$")).containsOnlyKeys("message", "statusCode");
                });
    }

    @Test
    void wantsATokenForEverythingButTheTokenItself() {
        assertThat(operations.stream().filter(operation -> !operation.path().startsWith("/oauth2/"))).hasSizeGreaterThan(AT_LEAST)
                .allSatisfy(operation -> {
                    Response response = operation.call(given().baseUri(suite.trackers()), ids);
                    assertThat(response.statusCode()).as(operation.toString()).isEqualTo(401);
                    assertThat(response.jsonPath().getInt("statusCode")).isEqualTo(401);
                });
    }

    @Test
    void answersItsOwnerWhateverCanBeRead() {
        // Given
        SuiteClient owner = SuiteClient.signIn(suite, suite.account());

        // Then
        assertThat(operations.stream().filter(operation -> operation.method().equals("GET"))).hasSizeGreaterThan(AT_LEAST / 2)
                .allSatisfy(operation -> assertThat(operation.call(owner.request(suite.trackers()), ids).statusCode())
                        .as(operation.toString()).isEqualTo(200));
    }

    /** One of everything that has an id, of one account. */
    private static Map<String, String> belongings(SuiteClient owner) {
        JsonPath accepted = owner.submit(Map.of(
                "messages", List.of(Map.of("payload", Map.of("content", "Hello there"), "from", Map.of("name", "Ann"))),
                "trackers", List.of(tracker("Greeting", "hello"))));
        owner.awaitCompleted(accepted.getString("jobId"));
        String conversation = accepted.getString("conversationId");
        return Map.of(
                "conversationId", conversation,
                "kind", "audio",
                "jobId", accepted.getString("jobId"),
                "memberId", owner.conversation(conversation, "/members").path("members[0].id"),
                "trackerId", owner.createTracker("Private", List.of("for my eyes only")));
    }
}

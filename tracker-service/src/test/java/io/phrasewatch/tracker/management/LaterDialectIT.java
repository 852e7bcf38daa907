package io.phrasewatch.tracker.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the later platform use: more members, patches, entity tags; and that accounts do not see each other. */
@ServiceTest
class LaterDialectIT {

    private static final String ROUTE = "/v1/manage/trackers/";
    private static final Map<String, Object> WHOLE = Map.of(
            "name", "Budget", "vocabulary", List.of("no money"), "description", "they can not pay", "categories", List.of("sales"),
            "languages", List.of("en-US"), "excludeVocabulary", List.of("have money"), "threshold", 0.75);

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @Test
    void keepsTheMembersOfTheLaterPlatform() {
        // Given
        String id = create(WHOLE);

        // When
        ValidatableResponse answer = account.calls().get(ROUTE + id).then();

        // Then
        answer.statusCode(200)
                .body("tracker.description", equalTo("they can not pay"))
                .body("tracker.categories", equalTo(List.of("sales")))
                .body("tracker.languages", equalTo(List.of("en-US")))
                .body("tracker.excludeVocabulary", equalTo(List.of("have money")))
                .body("tracker.threshold", equalTo(0.75f))
                .body("tracker.createdOn", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void keepsOptionalMembersThatAPutDoesNotMention() {
        // Given
        String id = create(WHOLE);

        // When
        ValidatableResponse answer = account.calls().body("{\"name\":\"Budget\",\"vocabulary\":[\"broke\"],\"categories\":null}").put(ROUTE + id).then();

        // Then
        answer.statusCode(200)
                .body("tracker.vocabulary", equalTo(List.of("broke")))
                .body("tracker.threshold", equalTo(0.75f))
                .body("tracker.categories", nullValue());
    }

    @Test
    void appliesAPatch() {
        // Given
        String id = create(Map.of("name", "Budget", "vocabulary", List.of("no money")));

        // When
        ValidatableResponse answer = account.calls().body(List.of(
                Map.of("op", "add", "path", "/vocabulary", "value", "broke"),
                Map.of("op", "replace", "path", "/name", "value", "Money"))).patch(ROUTE + id).then();

        // Then
        answer.statusCode(200).body("tracker.name", equalTo("Money")).body("tracker.vocabulary", equalTo(List.of("no money", "broke")));
    }

    @Test
    void checksTheOutcomeOfAPatch() {
        // Given
        String id = create(Map.of("name", "Budget", "vocabulary", List.of("no money")));

        // When
        ValidatableResponse answer =
                account.calls().body(List.of(Map.of("op", "add", "path", "/vocabulary", "value", "why?"))).patch(ROUTE + id).then();

        // Then
        answer.statusCode(400).body("message", equalTo("\"vocabulary[1]\" contains punctuation that is not allowed; only . ' and - may be used"));
    }

    @Test
    void refusesAnIdThatDiffersFromThePath() {
        // Given
        String id = create(WHOLE);

        // When
        ValidatableResponse answer = account.calls().body(Map.of("id", "1", "name", "x", "vocabulary", List.of("y"))).put(ROUTE + id).then();

        // Then
        answer.statusCode(400).body("message", equalTo("\"id\" must be the id in the path"));
    }

    @Test
    void tagsEveryVersion() {
        // Given
        String id = create(WHOLE);

        // When
        ValidatableResponse answer = account.calls().header("If-Match", "\"1\"").body(WHOLE).put(ROUTE + id).then();

        // Then
        answer.statusCode(200).header("ETag", "\"2\"");
        account.calls().header("If-None-Match", "\"2\"").get(ROUTE + id).then().statusCode(304);
    }

    @Test
    void refusesAChangeOfAVersionThatIsGone() {
        // Given
        String id = create(WHOLE);
        account.calls().body(WHOLE).put(ROUTE + id).then().statusCode(200);

        // When
        ValidatableResponse answer = account.calls().header("If-Match", "\"1\"").delete(ROUTE + id).then();

        // Then
        answer.statusCode(412).body("statusCode", equalTo(412));
        account.calls().get(ROUTE + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void hidesTrackersFromOtherAccounts(String method) {
        // Given
        String id = create(WHOLE);
        TestAccount stranger = TestAccount.fresh();
        Object body = method.equals("PATCH") ? List.of(Map.of("op", "add", "path", "/vocabulary", "value", "x")) : WHOLE;

        // When
        ValidatableResponse answer = stranger.calls().body(method.equals("GET") ? "" : body).request(method, ROUTE + id).then();

        // Then
        answer.statusCode(404).body("message", equalTo("The trackerId is either invalid or does not exist."));
        assertThat(account.calls().get(ROUTE + id).statusCode()).isEqualTo(200);
    }

    @Test
    void letsTwoAccountsUseTheSameName() {
        // Given
        create(WHOLE);

        // When
        ValidatableResponse answer = TestAccount.fresh().calls().body(WHOLE).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(200);
    }

    private String create(Map<String, Object> tracker) {
        return account.calls().body(tracker).post("/v1/manage/trackers").then().statusCode(200).extract().path("tracker.id");
    }
}

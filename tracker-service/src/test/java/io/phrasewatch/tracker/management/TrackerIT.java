package io.phrasewatch.tracker.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of trackers over the management API. */
@ServiceTest
class TrackerIT {

    private static final Map<String, Object> GREETING = Map.of("name", "Greeting", "vocabulary", List.of("good morning", "Hello there"));

    @TestHTTPResource("/v1/manage/trackers")
    URI trackers;

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @Test
    void createsATrackerAndReturnsItsId() {
        // When
        ValidatableResponse answer = account.calls().body(GREETING).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(200).header("ETag", matchesPattern("\"\\d+\"")).body("tracker.id", matchesPattern("[1-9][0-9]{15}"));
        String id = answer.extract().path("tracker.id");
        assertThat(answer.extract().asString())
                .startsWith("{\"tracker\":{\"id\":\"" + id + "\",\"name\":\"Greeting\",\"vocabulary\":[\"good morning\",\"Hello there\"]}");
    }

    @Test
    void createsSeveralTrackersInTheOrderGiven() {
        // Given
        List<Map<String, Object>> body = List.of(tracker("Zebra", "stripes"), tracker("Ape", "banana"), tracker("Mole", "earth"));

        // When
        ValidatableResponse answer = account.calls().body(body).post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(200).body("trackers.name", equalTo(List.of("Zebra", "Ape", "Mole")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage/trackers", "/v1/manage/trackers/bulk"})
    void createsOneTrackerFromAnObject(String path) {
        // When
        ValidatableResponse answer = account.calls().body(GREETING).post(path).then();

        // Then
        answer.statusCode(200).body("tracker.name", equalTo("Greeting"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage/tracker/", "/v1/manage/trackers/"})
    void findsATrackerById(String path) {
        // Given
        String id = create(GREETING);

        // When
        ValidatableResponse answer = account.calls().get(path + id).then();

        // Then
        answer.statusCode(200).body("tracker.id", equalTo(id)).body("tracker.vocabulary", equalTo(GREETING.get("vocabulary")));
    }

    @Test
    void findsATrackerByItsExactName() throws IOException, InterruptedException {
        // Given
        create(tracker("Promo", "sale"));
        create(tracker("promo", "discount"));

        HttpRequest request = HttpRequest.newBuilder(URI.create(trackers + "?&name=promo"))
                .header("Authorization", "Bearer " + account.token()).build();

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getList("trackers.vocabulary")).containsExactly(List.of("discount"));
    }

    @Test
    void answersAnEmptyListForANameNobodyHas() {
        // When
        ValidatableResponse answer = account.calls().get("/v1/manage/trackers?name=nobody").then();

        // Then
        answer.statusCode(200);
        assertThat(answer.extract().asString()).isEqualTo("{\"trackers\":[]}");
    }

    @Test
    void listsEveryTrackerOfTheAccount() {
        // Given
        create(tracker("One", "first"));
        create(tracker("Two", "second"));

        // When
        ValidatableResponse answer = account.calls().get("/v1/manage/trackers/").then();

        // Then
        answer.statusCode(200).body("trackers.name", equalTo(List.of("One", "Two")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage/tracker/", "/v1/manage/trackers/"})
    void replacesNameAndVocabulary(String path) {
        // Given
        String id = create(GREETING);

        // When
        ValidatableResponse answer = account.calls().body(tracker("Farewell", "bye")).put(path + id).then();

        // Then
        answer.statusCode(200);
        assertThat(account.calls().get("/v1/manage/tracker/" + id).asString())
                .isEqualTo("{\"tracker\":{\"id\":\"" + id + "\",\"name\":\"Farewell\",\"vocabulary\":[\"bye\"]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage/tracker/", "/v1/manage/trackers/"})
    void deletesATracker(String path) {
        // Given
        String id = create(GREETING);

        // When
        ValidatableResponse answer = account.calls().delete(path + id).then();

        // Then
        answer.statusCode(200);
        assertThat(answer.extract().asString()).isEqualTo("{\"id\":\"" + id + "\",\"type\":\"tracker\",\"deleted\":true}");
        account.calls().get("/v1/manage/tracker/" + id).then().statusCode(404);
    }

    @Test
    void refusesANameThatIsTaken() {
        // Given
        create(GREETING);

        // When
        ValidatableResponse answer = account.calls().body(GREETING).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(409).body("message", equalTo("A tracker with the name \"Greeting\" already exists.")).body("statusCode", equalTo(409));
    }

    @Test
    void storesNothingOfABulkBodyWithATakenName() {
        // Given
        create(GREETING);

        // When
        ValidatableResponse answer =
                account.calls().body(List.of(tracker("New", "word"), GREETING)).post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(409);
        account.calls().get("/v1/manage/trackers").then().body("trackers.name", equalTo(List.of("Greeting")));
    }

    @Test
    void refusesToRenameToATakenName() {
        // Given
        create(GREETING);
        String id = create(tracker("Other", "word"));

        // When
        ValidatableResponse answer = account.calls().body(GREETING).put("/v1/manage/tracker/" + id).then();

        // Then
        answer.statusCode(409);
    }

    @Test
    void answers404ForAnUnknownTracker() {
        // When
        ValidatableResponse answer = account.calls().body(GREETING).put("/v1/manage/tracker/1234567890123456").then();

        // Then
        answer.statusCode(404).body("message", equalTo("The trackerId is either invalid or does not exist."));
    }

    private String create(Map<String, Object> tracker) {
        return account.calls().body(tracker).post("/v1/manage/tracker").then().statusCode(200).extract().path("tracker.id");
    }

    private static Map<String, Object> tracker(String name, String... vocabulary) {
        return Map.of("name", name, "vocabulary", List.of(vocabulary));
    }
}

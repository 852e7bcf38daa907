package io.phrasewatch.tracker.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.testkit.Database;
import io.phrasewatch.tracker.testing.ServiceTest;
import io.phrasewatch.tracker.testing.TestAccount;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the management API refuses. */
@ServiceTest
class TrackerRulesIT {

    private static final int MEBIBYTE = 1_048_576;

    @TestHTTPResource("/v1/manage/tracker")
    URI tracker;

    private TestAccount account;

    @BeforeEach
    void startWithAnEmptyAccount() {
        account = TestAccount.fresh();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'vocabulary':['a']}                           | \"name\" is required",
        "{'name':5,'vocabulary':['a']}                  | \"name\" must be a string",
        "{'name':' ','vocabulary':['a']}                | \"name\" is not allowed to be empty",
        "{'name':'n'}                                   | \"vocabulary\" is required",
        "{'name':'n','vocabulary':'a'}                  | \"vocabulary\" must be an array",
        "{'name':'n','vocabulary':[]}                   | \"vocabulary\" must contain at least 1 items",
        "{'name':'n','vocabulary':['a',7]}              | \"vocabulary[1]\" must be a string",
        "{'name':'n','vocabulary':['a','']}             | \"vocabulary[1]\" is not allowed to be empty",
        "{'name':'n','vocabulary':['a','a']}            | \"vocabulary[1]\" contains a duplicate value",
        "{'name':'n','vocabulary':['a?']}               | \"vocabulary[0]\" contains punctuation that is not allowed; only . ' and - may be used",
        "{'name':'n','vocabulary':['a'],'description':''} | \"description\" is not allowed to be empty",
        "{'name':'n','vocabulary':['a'],'threshold':2}  | \"threshold\" must be a number from 0.0 to 1.0",
        "'text'                                         | The request body must be a JSON object.",
        "{'name'                                        | The request body is not valid JSON."})
    void namesTheMemberThatBreaksARule(String body, String message) {
        // When
        ValidatableResponse answer = account.calls().body(body.replace('\'', '"')).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(400).contentType("application/json").body("message", equalTo(message)).body("statusCode", equalTo(400));
    }

    @Test
    void namesTheElementOfABulkBodyThatBreaksARule() {
        // When
        ValidatableResponse answer =
                account.calls().body(List.of(tracker("ok", "a"), tracker("bad", "a", "b!"))).post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(400)
                .body("message", equalTo("\"[1].vocabulary[1]\" contains punctuation that is not allowed; only . ' and - may be used"));
        account.calls().get("/v1/manage/trackers").then().body("trackers", equalTo(List.of()));
    }

    @Test
    void refusesTheSameNameTwiceInABulkBody() {
        // When
        ValidatableResponse answer = account.calls().body(List.of(tracker("twin", "a"), tracker("twin", "b"))).post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"/v1/manage/tracker, ''", "/v1/manage/trackers, ''", "/v1/manage/trackers, []", "/v1/manage/trackers, 7"})
    void refusesBodiesThatHoldNoTracker(String path, String body) {
        // When
        ValidatableResponse answer = account.calls().body(body).post(path).then();

        // Then
        answer.statusCode(400).contentType("application/json");
    }

    @Test
    void keepsFiveHundredTrackersAndNoMore() {
        // Given
        List<Map<String, Object>> most = IntStream.range(0, 500).mapToObj(number -> tracker("tracker " + number, "word")).toList();
        account.calls().body(most).post("/v1/manage/trackers").then().statusCode(200);

        // When
        ValidatableResponse answer = account.calls().body(tracker("one more", "word")).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(400).body("message", equalTo("An account may keep at most 500 trackers."));
    }

    @Test
    void countsABulkBodyAsAWhole() {
        // Given
        List<Map<String, Object>> tooMany = IntStream.range(0, 501).mapToObj(number -> tracker("tracker " + number, "word")).toList();

        // When
        ValidatableResponse answer = account.calls().body(tooMany).post("/v1/manage/trackers").then();

        // Then
        answer.statusCode(400);
        account.calls().get("/v1/manage/trackers").then().body("trackers", equalTo(List.of()));
    }

    @Test
    void takesABodyOfExactlyOneMebibyte() {
        // When
        ValidatableResponse answer = account.calls().body(bodyOf(MEBIBYTE)).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {MEBIBYTE + 1, 20 * MEBIBYTE})
    void refusesALargerBody(int bytes) throws Exception {
        // When
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(bodyOf(bytes)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"statusCode\":413", "1048576 bytes");
    }

    @Test
    void refusesALargerBodyOfUnannouncedLength() throws Exception {
        // When
        HttpResponse<String> answer = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bodyOf(MEBIBYTE + 1))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"statusCode\":413");
    }

    @Test
    void stopsReadingABodyOfUnannouncedLength() throws Exception {
        // When
        HttpResponse<String> answer = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bodyOf(20 * MEBIBYTE))));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void letsOneWriteAtATimeIn() {
        // Given: a write of this account is under way on another replica
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> Database.query(
                "select pg_sleep(3) from (select pg_advisory_xact_lock(hashtextextended('tracker.write:' || ?, 0))) held", account.id()));
        Awaitility.await().until(() -> Database.count("select count(*) from pg_locks where locktype = 'advisory' and granted") > 0);

        // When
        ValidatableResponse answer = account.calls().body(tracker("mine", "word")).post("/v1/manage/tracker").then();

        // Then
        answer.statusCode(429).header("Retry-After", "1").body("statusCode", equalTo(429));
        other.join();
        account.calls().body(tracker("mine", "word")).post("/v1/manage/tracker").then().statusCode(200);
    }

    @Test
    void storesExactlyWhatItConfirmsWhenManyWriteAtOnce() {
        // Given
        String token = account.token();

        // When
        List<Integer> statuses = IntStream.range(0, 24).parallel()
                .mapToObj(number -> given().auth().oauth2(token).body(tracker("name " + number, "word")).contentType("application/json")
                        .post("/v1/manage/tracker"))
                .map(Response::statusCode).toList();

        // Then
        assertThat(statuses).isSubsetOf(200, 429);
        long confirmed = statuses.stream().filter(status -> status == 200).count();
        assertThat(account.calls().get("/v1/manage/trackers").jsonPath().getList("trackers")).hasSize((int) confirmed);
    }

    @Test
    void answersAnyBodyWithoutAServerError() {
        // Given
        RandomJson bodies = new RandomJson(7);
        String token = account.token();

        // When
        List<Integer> statuses = IntStream.range(0, 300)
                .mapToObj(number -> given().auth().oauth2(token).contentType("application/json")
                        .body(bodies.value(3).toString().getBytes(StandardCharsets.UTF_8))
                        .request(number % 2 == 0 ? "POST" : "PATCH", number % 2 == 0 ? "/v1/manage/trackers" : "/v1/manage/trackers/1234567890123456"))
                .map(Response::statusCode).toList();

        // Then
        assertThat(statuses).isSubsetOf(200, 400, 404, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/manage/group", "/v1/manage/groups", "/v1/manage/group/123", "/v1/manage/entities", "/v1/manage/entities/bulk"})
    void saysWhatItLeavesOut(String path) {
        // When
        ValidatableResponse answer = account.calls().body("{}").post(path).then();

        // Then
        answer.statusCode(501).body("message", equalTo("This is not part of this server."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/v1/manage/trackers | PUT | GET, POST",
        "/v1/manage/trackers/1234567890123456 | POST | DELETE, GET, PATCH, PUT",
        "/v1/manage/tracker | GET | POST",
        "/oauth2/token:generate | GET | POST"})
    void namesTheMethodsThatAPathTakes(String path, String method, String allowed) {
        // When
        ValidatableResponse answer = account.calls().urlEncodingEnabled(false).request(method, path).then();

        // Then
        answer.statusCode(405).header("Allow", allowed).body("statusCode", equalTo(405));
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tracker).version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + account.token()).POST(body).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static byte[] bodyOf(int bytes) {
        String start = "{\"name\":\"large\",\"vocabulary\":[\"";
        String end = "\"]}";
        return (start + "a".repeat(bytes - start.length() - end.length()) + end).getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> tracker(String name, String... vocabulary) {
        return Map.of("name", name, "vocabulary", List.of(vocabulary));
    }
}

package io.phrasewatch.e2e.suite;

import static io.restassured.RestAssured.given;

import io.phrasewatch.e2e.suite.RunningSuite.Account;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What a client program does, one method per call; every method fails on an answer that is no success. */
public final class SuiteClient {

    private static final Duration JOB_PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite suite;
    private final String token;

    private SuiteClient(RunningSuite suite, String token) {
        this.suite = suite;
        this.token = token;
    }

    public static SuiteClient signIn(RunningSuite suite, Account account) {
        String token = given().baseUri(suite.trackers()).contentType("application/json")
                .body(Map.of("type", "application", "appId", account.appId(), "appSecret", account.appSecret()))
                .post("/oauth2/token:generate")
                .then().statusCode(200)
                .extract().path("accessToken");
        return new SuiteClient(suite, token);
    }

    /** What this client is known by; a secret. */
    public String token() {
        return token;
    }

    /** A request with this client's token, to any of the base addresses. */
    public RequestSpecification request(String base) {
        return given().baseUri(base).header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A live stream that sends text, started, with these inline trackers. */
    public LiveTextStream stream(String connectionId, List<Map<String, Object>> trackers) {
        return LiveTextStream.start(suite.ingest(), token, connectionId, trackers);
    }

    /** A tracker of its own name; returns its id. */
    public String createTracker(String name, List<String> vocabulary) {
        return created(request(suite.trackers()).body(Map.of("name", name, "vocabulary", vocabulary))
                .post("/v1/manage/tracker")).getString("tracker.id");
    }

    /** Several trackers in one call; returns their ids in the same order. */
    public List<String> createTrackers(List<Map<String, Object>> trackers) {
        return created(request(suite.trackers()).body(trackers).post("/v1/manage/trackers")).getList("trackers.id");
    }

    /** Submits a conversation; returns {@code conversationId} and {@code jobId}. */
    public JsonPath submit(Map<String, Object> submission) {
        return created(request(suite.ingest()).body(submission).post("/v1/process/text"));
    }

    /** Submits, waits until the job is completed, returns the conversation's id. */
    public String process(Map<String, Object> submission) {
        JsonPath accepted = submit(submission);
        awaitCompleted(accepted.getString("jobId"));
        return accepted.getString("conversationId");
    }

    public void awaitCompleted(String jobId) {
        Awaitility.await("job " + jobId).atMost(JOB_PATIENCE).pollInterval(Duration.ofMillis(100)).until(() ->
                request(suite.ingest()).get("/v1/job/" + jobId).then().statusCode(200).extract().path("status"),
                status -> {
                    if ("failed".equals(status)) {
                        throw new IllegalStateException("job " + jobId + " failed");
                    }
                    return "completed".equals(status);
                });
    }

    public List<Map<String, Object>> messages(String conversationId) {
        return conversation(conversationId, "/messages").jsonPath().getList("messages");
    }

    public Response detected(String conversationId) {
        return conversation(conversationId, "/trackers-detected");
    }

    /** A part of a conversation. */
    public Response conversation(String conversationId, String part) {
        return request(suite.conversations()).get("/v1/conversations/" + conversationId + part)
                .then().statusCode(200).extract().response();
    }

    private static JsonPath created(Response response) {
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + ": " + response.asString());
        }
        return response.jsonPath();
    }

    /** The body of a submission: one message per sentence. */
    public static Map<String, Object> submission(List<Map<String, Object>> trackers, String... sentences) {
        return Map.of("messages", said(sentences), "trackers", trackers);
    }

    /** The messages of a submission. */
    public static List<Map<String, Object>> said(String... sentences) {
        return Stream.of(sentences)
                .map(sentence -> Map.<String, Object>of("payload", Map.of("content", sentence)))
                .toList();
    }

    /** An inline tracker. */
    public static Map<String, Object> tracker(String name, String... vocabulary) {
        return Map.of("name", name, "vocabulary", List.of(vocabulary));
    }
}

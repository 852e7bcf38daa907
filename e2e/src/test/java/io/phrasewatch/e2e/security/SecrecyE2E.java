package io.phrasewatch.e2e.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.e2e.suite.FourProcessSuite;
import io.phrasewatch.e2e.suite.LiveTextStream;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.backend.SharedBackends;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What one conversation leaves behind: in tables and topics until it is deleted, in the logs never. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecrecyE2E {

    /** Kafka looks for what is old every ten seconds on the embedded broker, every five minutes on others. */
    private static final Duration RETENTION_PATIENCE = Duration.ofMinutes(7);
    private static final String MARKER = "quetzalcoatl" + UUID.randomUUID().toString().replace("-", "");
    private static final Traces TRACES = new Traces(MARKER);

    @TempDir
    private static Path directory;
    private static SpokenMarker speech;
    private static FourProcessSuite suite;
    private static SuiteClient client;

    @BeforeAll
    static void start() throws IOException {
        speech = new SpokenMarker(MARKER, directory);
        suite = FourProcessSuite.start(speech.environment());
        client = SuiteClient.signIn(suite, suite.account());
    }

    @AfterEach
    void retain() {
        Traces.retain(true);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
        speech.close();
    }

    @Test
    @Order(1)
    void leavesNothingOfADeletedConversation() throws Exception {
        // Given conversations that say the marker wherever a client can say something, and a record that nobody can read
        String conversation = converse();
        String streamed = stream();
        JsonPath recorded = record("/v1/process/audio", MARKER, speech.recording());
        JsonPath fetched = submit("/v1/process/audio/url", false);
        JsonPath damaged = record("/v1/process/video", MARKER, speech.damaged());
        client.awaitCompleted(recorded.getString("jobId"));
        client.awaitCompleted(fetched.getString("jobId"));
        JsonPath underWay = record("/v1/process/audio", speech.wordThatHalts(), speech.recording());
        speech.awaitHalted();
        try (TopicWriter events = new TopicWriter()) {
            events.send(Topics.MESSAGE_BATCHES, conversation, "{ " + MARKER + " is no event");
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(TRACES.inTopics().keySet())
                .contains(Topics.MESSAGE_BATCHES, Topics.MEDIA, Topics.DETECTION_OUTCOMES, Topics.DETECTION_DEAD_LETTERS));
        assertThat(TRACES.inTables().keySet()).contains("conversation.message", "conversation.member", "conversation.conversation",
                "conversation.tracker_match", "ingest.job", "ingest.live_stream", "ingest.recording");
        assertThat(speech.files()).hasSizeGreaterThanOrEqualTo(4);

        // When
        for (String deleted : List.of(conversation, streamed, conversation(recorded), conversation(fetched), conversation(damaged),
                conversation(underWay))) {
            client.request(suite.conversations()).delete("/v1/conversations/" + deleted).then().statusCode(200);
        }

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TRACES.inTables()).isEmpty());
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(speech.files()).isEmpty());
        client.request(suite.ingest()).get("/v1/job/" + underWay.getString("jobId")).then().body("status", equalTo("failed"));
        Traces.retain(false);
        Awaitility.await().atMost(RETENTION_PATIENCE).pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(TRACES.inTopics()).isEmpty());
    }

    @Test
    @Order(2)
    void printsNeitherWhatIsSaidNorSecrets() {
        // Given requests that fail in every way, each with the marker in it
        SuiteClient stranger = SuiteClient.signIn(suite, suite.otherAccount());
        stranger.request(suite.ingest()).body("{\"messages\": " + MARKER).post("/v1/process/text").then().statusCode(400);
        stranger.request(suite.ingest()).body("{\"messages\":[{\"payload\":\"" + MARKER + "\"}]}").post("/v1/process/text").then().statusCode(400);
        stranger.request(suite.trackers()).body("{\"name\":\"" + MARKER + "\",\"vocabulary\":[\"" + MARKER + "?\"]}")
                .post("/v1/manage/tracker").then().statusCode(400);
        stranger.request(suite.conversations()).get("/v1/conversations/" + MARKER).then().statusCode(404);
        stranger.request(suite.conversations()).queryParam("filter", "name==" + MARKER + "(").get("/v1/conversations").then().statusCode(400);
        stranger.request(suite.worker()).body("{\"trackers\":" + MARKER).post("/v1/detect").then().statusCode(400);
        given().header("Authorization", "Bearer " + MARKER).get(suite.ingest() + "/v1/job/x").then().statusCode(401);
        given().contentType("application/json").body(Map.of("type", "application", "appId", MARKER, "appSecret", MARKER))
                .post(suite.trackers() + "/oauth2/token:generate").then().statusCode(401);

        // When
        Map<String, String> printed = suite.outputs();

        // Then
        assertThat(printed).hasSize(4);
        printed.forEach((service, output) -> assertThat(output).as(service).isNotEmpty().doesNotContain(MARKER, client.token(),
                stranger.token(), suite.account().appSecret(), suite.otherAccount().appSecret(),
                SharedBackends.addresses().get(SharedBackends.SERVICE_SECRET), "password=" + password()));
    }

    @Test
    void tellsBrowsersWhatAnswersAreNotFor() {
        Stream.of(suite.trackers() + "/v1/manage/trackers", suite.ingest() + "/v1/job/x", suite.worker() + "/v1/detect",
                suite.conversations() + "/v1/conversations", suite.conversations() + "/nothing-here", suite.trackers() + "/q/health")
                .forEach(address -> {
                    Response answer = given().get(address);
                    assertThat(answer.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
                    assertThat(answer.header("X-Frame-Options")).as(address).isEqualTo("DENY");
                    assertThat(answer.header("Referrer-Policy")).as(address).isEqualTo("no-referrer");
                    assertThat(answer.header("Strict-Transport-Security")).as(address).isNull();
                    if (!address.endsWith("nothing-here")) {
                        assertThat(answer.header("Content-Security-Policy")).as(address).contains("default-src 'none'");
                    }
                });
        Response page = given().get(suite.trackers() + "/");
        assertThat(page.headers().getValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(given().get(suite.conversations() + "/v1/conversations").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void showsNothingInsideToAVisitor() {
        List.of(suite.trackers(), suite.ingest(), suite.worker(), suite.conversations()).forEach(address -> {
            for (String path : List.of("/q/dev", "/q/dev-ui", "/q/swagger-ui", "/q/arc", "/q/info", "/q/config", "/q/flyway")) {
                assertThat(given().get(address + path).statusCode()).as(address + path).isEqualTo(404);
            }
            for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi")) {
                assertThat(given().get(address + path).asString()).as(address + path)
                        .doesNotContain(suite.account().appSecret(), password(), SharedBackends.addresses().get(SharedBackends.SERVICE_SECRET),
                                "jdbc:", "Exception");
            }
        });
    }

    private static String password() {
        return SharedBackends.addresses().get(SharedBackends.SERVICE_PASSWORD);
    }

    /** Two jobs of one conversation; returns its id. */
    private static String converse() {
        JsonPath accepted = submit("/v1/process/text", false);
        client.awaitCompleted(accepted.getString("jobId"));
        JsonPath more = submit("/v1/process/text/" + accepted.getString("conversationId"), true);
        client.awaitCompleted(more.getString("jobId"));
        return accepted.getString("conversationId");
    }

    /** A live stream that nobody ended; returns its conversation's id when all of it can be read. */
    private static String stream() {
        try (LiveTextStream stream = client.stream(MARKER, List.of(Map.of("name", MARKER, "vocabulary", List.of(MARKER))))) {
            stream.say("Live we talked about the " + MARKER);
            String conversation = stream.conversationId();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(client.messages(conversation)).hasSize(1));
            return conversation;
        }
    }

    private static String conversation(JsonPath accepted) {
        return accepted.getString("conversationId");
    }

    /** @param word a custom word, heard by the recogniser */
    private static JsonPath record(String path, String word, byte[] file) {
        return client.request(suite.ingest()).contentType("application/octet-stream")
                .queryParams(Map.of("name", MARKER, "customVocabulary", word, "enableSeparateRecognitionPerChannel", true,
                        "channelMetadata", "[{\"channel\":1,\"speaker\":{\"name\":\"" + MARKER + "\"}}]",
                        "trackers", "[{\"name\":\"" + MARKER + "\",\"vocabulary\":[\"" + MARKER + "\"]}]"))
                .body(file).post(path).then().statusCode(201).extract().jsonPath();
    }

    private static JsonPath submit(String path, boolean again) {
        Map<String, Object> message = Map.of(
                "payload", Map.of("content", "We talked about the " + MARKER + " today. Can you send the " + MARKER + " tomorrow?"),
                "from", Map.of("name", MARKER, "userId", MARKER + "@example.org"));
        Map<String, Object> body = new HashMap<>(Map.of("messages", List.of(message, message), "name", MARKER,
                "metadata", Map.of(MARKER, MARKER), "conversationType", MARKER, "detectPhrases", true, "detectEntities", true,
                "entities", List.of(Map.of("customType", MARKER, "text", MARKER)), "webhookUrl", "http://" + MARKER + ".invalid/" + MARKER,
                "trackers", List.of(Map.of("name", MARKER, "vocabulary", List.of(MARKER, "talked about")))));
        body.putAll(Map.of("url", speech.url(), "customVocabulary", List.of(MARKER)));
        Response answer = client.request(suite.ingest()).header("Idempotency-Key", MARKER + path.length()).body(body)
                .request(again ? "PUT" : "POST", path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }
}

package io.phrasewatch.e2e.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings through all four endpoints of the packaged suite, recognised by PocketSphinx. Key words are asserted, not whole texts. */
class SpeechE2E {

    @TempDir
    private static Path directory;
    private static Voices voices;
    private static StandaloneSuite suite;
    private static SuiteClient client;

    @BeforeAll
    static void start() {
        Voices.require();
        voices = new Voices(directory);
        suite = StandaloneSuite.start(directory.resolve("data"), List.of(), Map.of("PHRASEWATCH_FETCH_ALLOWED_HOSTS", "localhost"),
                "--speech", "pocketsphinx");
        client = SuiteClient.signIn(suite, suite.account());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void findsTrackersInASpokenConversationAndKnowsWhen() {
        // Given two sentences, the second 4 s after the beginning of the first on the other channel
        Path caller = voices.say("caller", "I would like to cancel my subscription today");
        Path agent = voices.say("agent", "please call me back tomorrow morning");
        Path call = voices.stereo(caller, agent, 4_000);

        // When
        String conversation = processed(upload("audio", call, Map.of("name", "A call", "enableSeparateRecognitionPerChannel", "true",
                "channelMetadata", "[{\"channel\":1,\"speaker\":{\"name\":\"Carl\",\"email\":\"carl@example.com\"}},"
                        + "{\"channel\":2,\"speaker\":{\"name\":\"Ann\"}}]",
                "trackers", "[{\"name\":\"Leaving\",\"vocabulary\":[\"cancel my subscription\"]},"
                        + "{\"name\":\"Call back\",\"vocabulary\":[\"call me back\"]}]")));

        // Then
        JsonPath messages = messages(conversation);
        assertThat(messages.getString("messages[0].from.name")).isEqualTo("Carl");
        assertThat(messages.getString("messages[0].text")).contains("cancel");
        int last = messages.getList("messages").size() - 1;
        assertThat(messages.getString("messages[" + last + "].from.name")).isEqualTo("Ann");
        Instant first = Instant.parse(messages.getString("messages[0].startTime"));
        Instant second = Instant.parse(messages.getString("messages.find { it.from.name == 'Ann' }.startTime"));
        assertThat(Duration.between(first, second).toMillis() / 1_000.0).isCloseTo(4.0, within(0.5));
        assertThat(messages.getList("messages[0].words")).hasSizeGreaterThan(4);
        assertThat(client.detected(conversation).jsonPath().getList("name", String.class)).contains("Call back");
        assertThat(client.conversation(conversation, "").jsonPath().getString("name")).isEqualTo("A call");
    }

    @Test
    void hearsTheSameInEveryFormatAndFromEveryEndpoint() throws IOException {
        // Given
        Path mp3 = voices.as(voices.youngMan(), "man.mp3");
        Path film = voices.film(voices.amiableWoman(), "woman.mp4");
        try (FileServer files = new FileServer(directory)) {
            // When
            JsonPath fromFile = upload("audio", mp3, Map.of());
            JsonPath fromFilm = upload("video", film, Map.of());
            JsonPath fromUrl = url("audio/url", files.address("man.mp3"));
            JsonPath fromFilmUrl = url("video/url", files.address("woman.mp4"));

            // Then
            assertThat(text(processed(fromFile))).contains("he was not").contains("young man");
            assertThat(text(processed(fromUrl))).contains("he was not").contains("young man");
            assertThat(text(processed(fromFilm))).contains("amiable woman").contains("respectable");
            assertThat(text(processed(fromFilmUrl))).contains("amiable woman").contains("respectable");
        }
    }

    @Test
    void addsToAConversation() throws IOException {
        // Given
        JsonPath first = upload("audio", voices.youngMan(), Map.of("customVocabulary", "disposed", "enableSpeakerDiarization", "true"));
        assertThat(first.getList("warnings", String.class)).hasSize(2).anyMatch(warning -> warning.contains("customVocabulary"));
        String conversation = processed(first);

        // When
        JsonPath more = file(voices.amiableWoman(), Map.of()).put("/v1/process/video/" + conversation)
                .then().statusCode(201).body("conversationId", equalTo(conversation)).extract().jsonPath();

        // Then
        assertThat(text(processed(more))).containsSubsequence("young man", "amiable woman");
    }

    @Test
    void failsDamagedRecordingsWithAReasonAndGoesOn() throws IOException {
        // Given
        byte[] film = Files.readAllBytes(voices.film(voices.youngMan(), "whole.mp4"));
        Path cut = Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(film, film.length / 3));
        Path header = Files.write(directory.resolve("header.wav"), Arrays.copyOf(Files.readAllBytes(voices.youngMan()), 44));

        // When
        JsonPath damaged = upload("video", cut, Map.of());
        JsonPath empty = upload("audio", header, Map.of());

        // Then
        for (JsonPath job : List.of(damaged, empty)) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> status(job), "failed"::equals);
            client.request(suite.ingest()).get("/v1/job/" + job.getString("jobId")).then()
                    .body("message", containsString("can not be decoded"));
        }
    }

    @Test
    void erasesARecordingWithItsConversation() throws IOException {
        // Given
        String conversation = processed(upload("audio", voices.youngMan(), Map.of()));
        long before = recordings();

        // When
        client.request(suite.conversations()).delete("/v1/conversations/" + conversation).then().statusCode(200);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> recordings() == before - 1);
    }

    private static RequestSpecification file(Path file, Map<String, String> options) throws IOException {
        return client.request(suite.ingest()).contentType("application/octet-stream").queryParams(options).body(Files.readAllBytes(file));
    }

    private static JsonPath upload(String kind, Path file, Map<String, String> options) {
        try {
            return file(file, options).post("/v1/process/" + kind).then().statusCode(201).extract().jsonPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath url(String path, String address) {
        return client.request(suite.ingest()).body(Map.of("url", address)).post("/v1/process/" + path)
                .then().statusCode(201).extract().jsonPath();
    }

    private static String processed(JsonPath accepted) {
        client.awaitCompleted(accepted.getString("jobId"));
        return accepted.getString("conversationId");
    }

    private static String status(JsonPath accepted) {
        Response job = client.request(suite.ingest()).get("/v1/job/" + accepted.getString("jobId"));
        return job.then().statusCode(200).extract().path("status");
    }

    private static JsonPath messages(String conversation) {
        return client.conversation(conversation, "/messages?verbose=true").jsonPath();
    }

    private static String text(String conversation) {
        return client.messages(conversation).stream().map(message -> (String) message.get("text")).collect(Collectors.joining(" "));
    }

    private static long recordings() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("data").resolve("media"))) {
            return files.count();
        }
    }

    /** Serves the files of a directory on this machine. */
    private static final class FileServer implements AutoCloseable {

        private final HttpServer server;

        FileServer(Path directory) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] file = Files.readAllBytes(directory.resolve(exchange.getRequestURI().getPath().substring(1)));
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
                exchange.close();
            });
            server.start();
        }

        String address(String file) {
            return "http://localhost:" + server.getAddress().getPort() + "/" + file;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

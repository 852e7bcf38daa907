package io.phrasewatch.ingest.media;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.append;
import static io.phrasewatch.ingest.support.Api.awaitStatus;
import static io.phrasewatch.ingest.support.Api.job;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.status;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTrackers
@TestProfile(WithRecogniser.class)
class MediaSubmissionIT {

    private static final byte[] WAV = Arrays.copyOf("RIFF\u0010\u0000\u0000\u0000WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1), 4_000);
    /** What curl sends with --data-binary unless told otherwise. */
    private static final RestAssuredConfig FORMS_AS_THEY_ARE = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));
    private static final String TRANSCRIPT = """
            {"segments":[{"text":"we have a sale","startMillis":500,"endMillis":1500,
              "words":[{"text":"sale","startMillis":900,"endMillis":1500}]},
             {"text":"good bye","speaker":{"name":"Ann"},"startMillis":2000,"endMillis":2600,"words":[]}]}""";

    private final String account = newAccount();

    @Test
    void storesFileJobAndEventAndHandsThemToAWorker() {
        try (HandWorker worker = new HandWorker()) {
            // When
            Accepted media = accepted(upload("name=Call&languageCode=en-GB&customVocabulary=Phrasewatch&detectPhrases=true"
                    + "&enableSeparateRecognitionPerChannel=true&channelMetadata=[{\"channel\":1,\"speaker\":{\"name\":\"Ann\"}}]"
                    + "&trackers=[{\"name\":\"Sale\",\"vocabulary\":[\"a sale\"]}]", WAV));

            // Then
            MediaSubmitted event = announced(media);
            assertThat(event.speech().languageCode()).isEqualTo("en-GB");
            assertThat(event.speech().customVocabulary()).containsExactly("Phrasewatch");
            assertThat(event.speech().separateChannels()).isTrue();
            assertThat(event.speech().channels()).singleElement()
                    .satisfies(channel -> assertThat(channel.speaker().name()).isEqualTo("Ann"));
            assertThat(content(media).statusCode(200).extract().asByteArray()).isEqualTo(WAV);
            MessageBatchSubmitted first = worker.awaitBatches(media.conversationId(), 1).get(0);
            assertThat(first.messages()).isEmpty();
            assertThat(first.conversation().name()).isEqualTo("Call");
            assertThat(status(account, media.jobId())).isEqualTo("in_progress");
        }
    }

    @Test
    void makesBatchesOfATranscriptOnceAndCompletesTheJob() {
        try (HandWorker worker = new HandWorker()) {
            // Given
            Accepted media = accepted(upload("trackers=[{\"name\":\"Sale\",\"vocabulary\":[\"a sale\"]}]", WAV));
            lease(media, "one").statusCode(204);

            // When
            transcribed(media, TRANSCRIPT).statusCode(204);
            transcribed(media, TRANSCRIPT).statusCode(204);

            // Then
            List<MessageBatchSubmitted> batches = worker.awaitBatches(media.conversationId(), 2);
            batches.forEach(worker::record);
            awaitStatus(account, media.jobId(), "completed");
            assertThat(batches.get(1).messages()).extracting(message -> message.text()).containsExactly("we have a sale", "good bye");
            assertThat(batches.get(1).trackers().inline()).hasSize(1);
            assertThat(batches.get(1).messages().get(0).words()).hasSize(1);
            assertThat(HandWorker.everyBatch(media.conversationId(), 2)).hasSize(2);
            lease(media, "one").statusCode(410);
        }
    }

    @Test
    void completesAJobInWhichNobodySpeaks() {
        try (HandWorker worker = new HandWorker()) {
            // Given
            Accepted media = accepted(upload("", WAV));
            worker.record(worker.awaitBatches(media.conversationId(), 1).get(0));

            // When
            transcribed(media, "{\"segments\":[]}").statusCode(204);

            // Then
            awaitStatus(account, media.jobId(), "completed");
        }
    }

    @Test
    void failsTheJobOfAnUnusableFileWithTheReason() {
        // Given
        Accepted media = accepted(upload("", WAV));

        // When
        internal().contentType("text/plain").body("The file can not be decoded.").post(address(media, "failure")).then().statusCode(204);

        // Then
        awaitStatus(account, media.jobId(), "failed");
        job(account, media.jobId()).body("message", equalTo("The file can not be decoded."));
    }

    @Test
    void keepsTheOrderOfJobsOfAConversation() {
        try (HandWorker worker = new HandWorker()) {
            // Given
            Accepted media = accepted(upload("", WAV));
            Accepted text = accepted(append(account, media.conversationId(), saying("afterwards")));
            assertThat(status(account, text.jobId())).isEqualTo("scheduled");

            // When
            transcribed(media, TRANSCRIPT).statusCode(204);
            worker.awaitBatches(media.conversationId(), 2).forEach(worker::record);

            // Then
            List<MessageBatchSubmitted> batches = worker.awaitBatches(media.conversationId(), 3);
            assertThat(batches.get(2).messages().get(0).text()).isEqualTo("afterwards");
            assertThat(batches.get(2).messages().get(0).sequence()).isGreaterThan(batches.get(1).messages().get(1).sequence());
        }
    }

    @Test
    void givesARecordingToOneWorkerAtATime() {
        // Given
        Accepted media = accepted(upload("", WAV));

        // When / Then
        lease(media, "one").statusCode(204);
        lease(media, "two").statusCode(409);
        lease(media, "one").statusCode(204);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> lease(media, "two").statusCode(204));
        lease(media, "one").statusCode(409);
    }

    @Test
    void transcribesTheRecordingsOfAConversationOneAfterTheOtherSoThatTheirTimesRise() {
        try (HandWorker worker = new HandWorker()) {
            // Given
            Accepted first = accepted(upload("", WAV));
            Accepted second = accepted(with(null).body(WAV).put("/v1/process/audio/" + first.conversationId()).then());
            lease(second, "one").statusCode(409);
            lease(first, "one").statusCode(204);

            // When
            transcribed(first, TRANSCRIPT.replace("2600", "260000")).statusCode(204);
            lease(second, "one").statusCode(204);
            transcribed(second, TRANSCRIPT).statusCode(204);

            // Then
            worker.awaitBatches(first.conversationId(), 2).forEach(worker::record);
            List<MessageBatchSubmitted> batches = worker.awaitBatches(first.conversationId(), 4);
            assertThat(batches.get(3).messages().get(0).startTime()).isEqualTo(batches.get(1).messages().get(1).endTime().plusMillis(500));
        }
    }

    @Test
    void answersTheSameToARepeatedRequestAndKeepsOneFile() throws IOException {
        // Given
        long before = files();
        Accepted first = accepted(with("key-" + account).body(WAV).post("/v1/process/audio").then());

        // When
        Accepted second = accepted(with("key-" + account).body(WAV).post("/v1/process/audio").then());

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(files()).isEqualTo(before + 1);
        with("key-" + account).body(Arrays.copyOf(WAV, 3_000)).post("/v1/process/audio").then().statusCode(422);
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void refusesWhatIsNoRecordingAndKeepsNothingOfIt() throws IOException {
        // Given
        long before = files();

        // When / Then
        upload("", new byte[0]).statusCode(400).body("message", equalTo(MediaError.EMPTY_FILE.template()));
        upload("", "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts".getBytes(StandardCharsets.US_ASCII)).statusCode(400)
                .body("message", equalTo(MediaError.NOT_MEDIA.template()));
        upload("", Arrays.copyOf(WAV, 120_000)).statusCode(413);
        upload("trackers=[{\"id\":\"1234567890123404\"}]", WAV).statusCode(400);
        with(null).body(WAV).put("/v1/process/audio/5815170693595136").then().statusCode(404);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void warnsOfWhatHasNoEffect() {
        upload("enableSpeakerDiarization=true&diarizationSpeakerCount=2", WAV).statusCode(201)
                .body("warnings", hasItem(containsString("enableSpeakerDiarization")));
        upload("", WAV).statusCode(201).body("$", not(hasKey("warnings")));
    }

    @Test
    void takesAnyContentTypeAndNone() {
        accepted(given().config(FORMS_AS_THEY_ARE).auth().oauth2(TestTokens.forAccount(account))
                .contentType("application/x-www-form-urlencoded").body(new String(WAV, StandardCharsets.US_ASCII))
                .post("/v1/process/video?name=x").then());
        accepted(given().auth().oauth2(TestTokens.forAccount(account)).contentType("audio/wav").body(WAV).post("/v1/process/audio").then());
    }

    @Test
    void erasesTheFileWithItsConversation() throws IOException {
        // Given
        long before = files();
        Accepted media = accepted(upload("", WAV));
        assertThat(files()).isEqualTo(before + 1);

        // When
        delete(media.conversationId());

        // Then
        awaitStatus(account, media.jobId(), "failed");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> files() == before);
        lease(media, "one").statusCode(410);
        transcribed(media, TRANSCRIPT).statusCode(204);
    }

    @Test
    void fetchesAFileWhenAWorkerAsksForIt() throws IOException {
        try (OneFileServer server = new OneFileServer(WAV)) {
            // Given
            Accepted media = accepted(url(server.address()));

            // When / Then
            assertThat(content(media).statusCode(200).extract().asByteArray()).isEqualTo(WAV);
            assertThat(content(media).statusCode(200).extract().asByteArray()).isEqualTo(WAV);
            assertThat(server.calls()).isEqualTo(1);
        }
    }

    @Test
    void saysWhyAFileCanNotBeFetched() throws IOException {
        try (OneFileServer server = new OneFileServer("<html>".getBytes(StandardCharsets.US_ASCII))) {
            content(accepted(url(server.address()))).statusCode(422).body("message", equalTo(MediaError.NOT_MEDIA.template() + "."));
            content(accepted(url(server.address() + "absent"))).statusCode(422);
        }
        OneFileServer closed = new OneFileServer(WAV);
        closed.close();
        content(accepted(url(closed.address()))).statusCode(424).body("message", containsString("can not be reached"));
        url("http://127.0.0.2/a.wav").statusCode(400);
        url("file:///etc/passwd").statusCode(400);
    }

    @Test
    void fetchesAFileOnceThoughTwoWorkersAskAndKeepsNothingOfADeletedConversation() throws Exception {
        try (OneFileServer server = new OneFileServer(WAV)) {
            // Given a file that is on its way
            long before = files();
            server.mayAnswer.acquire();
            Accepted media = accepted(url(server.address()));
            CompletableFuture<ValidatableResponse> first = CompletableFuture.supplyAsync(() -> content(media));
            Awaitility.await().until(() -> server.calls() == 1);

            // When
            content(media).statusCode(409);
            delete(media.conversationId());
            awaitStatus(account, media.jobId(), "failed");
            server.mayAnswer.release();

            // Then
            first.get(30, TimeUnit.SECONDS).statusCode(410);
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void isClosedToOthers() {
        Accepted media = accepted(upload("", WAV));
        given().put(address(media, "lease?holder=x")).then().statusCode(401);
        given().auth().oauth2(TestTokens.forAccount(account)).get(address(media, "content")).then().statusCode(401);
    }

    private ValidatableResponse upload(String query, byte[] body) {
        RequestSpecification request = with(null);
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            request.queryParam(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return request.body(body).post("/v1/process/audio").then();
    }

    private ValidatableResponse url(String address) {
        return given().auth().oauth2(TestTokens.forAccount(account)).contentType("application/json")
                .body("{\"url\":\"" + address + "\"}").post("/v1/process/video/url").then();
    }

    private RequestSpecification with(String key) {
        RequestSpecification request = given().auth().oauth2(TestTokens.forAccount(account)).contentType("application/octet-stream");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static MediaSubmitted announced(Accepted media) {
        try (TopicReader everything = TopicReader.fromBeginning(Topics.MEDIA)) {
            return (MediaSubmitted) EventCodec.decode(everything.awaitKey(media.conversationId(), 1).get(0).value()).data();
        }
    }

    private static RequestSpecification internal() {
        return given().header("X-Service-Secret", Backends.serviceSecret());
    }

    private static String address(Accepted media, String what) {
        return "/internal/media/" + media.jobId() + "/" + what;
    }

    private static ValidatableResponse lease(Accepted media, String holder) {
        return internal().put(address(media, "lease?holder=" + holder)).then();
    }

    private static ValidatableResponse content(Accepted media) {
        return internal().get(address(media, "content")).then();
    }

    private static ValidatableResponse transcribed(Accepted media, String transcript) {
        return internal().contentType("application/json").body(transcript).post(address(media, "transcript")).then();
    }

    private static void delete(String conversationId) {
        Event<ConversationDeleted> event = new Event<>(UUID.randomUUID().toString(), "/phrasewatch/conversation", Instant.now(), "any", null,
                new ConversationDeleted(conversationId));
        try (TopicWriter events = new TopicWriter()) {
            events.send(Topics.CONVERSATION_EVENTS, conversationId, EventCodec.encode(event));
        }
    }

    private static long files() throws IOException {
        if (!Files.isDirectory(WithRecogniser.DIRECTORY)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(WithRecogniser.DIRECTORY)) {
            return files.count();
        }
    }
}

package io.phrasewatch.ingest.streaming;

import static io.phrasewatch.ingest.support.Api.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TestTokens;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sound in, frames out, with a recogniser that has a script. */
@QuarkusTest
@WithBackends
@WithTrackers
class SpeechStreamIT {

    private static final String START = """
            {"type":"start_request","customVocabulary":["we","have","a","special","discount"],"speaker":{"name":"Ann"},
             "config":{"trackers":{"interimResults":true},"speechRecognition":{"encoding":"LINEAR16","sampleRateHertz":8000}},
             "trackers":[{"name":"Promotion","vocabulary":["special discount"]}]}""";
    private static final byte[] HALF_A_SECOND = new byte[8_000];

    @TestHTTPResource
    URI server;

    private final HandWorker worker = new HandWorker();
    private final String account = newAccount();

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void tellsWordsAndTrackersAsTheyAreUnderstoodAndSendsTheFinalOnesToTheWorker() {
        try (StreamClient client = connect()) {
            // Given
            client.send(START);
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();

            // When
            for (int i = 0; i < 6; i++) {
                client.send(HALF_A_SECOND);
            }
            client.await("recognition_result", 4);
            client.stop();

            // Then
            JsonNode message = client.await("message_response").at("/messages/0");
            assertThat(message.at("/payload/content").asText()).startsWith("we have a special");
            assertThat(message.at("/metadata/words").asText()).contains("\"word\":\"special\"");
            assertThat(client.ofType("recognition_result").get(0).get("isFinal").asBoolean()).isFalse();
            SubmittedMessage sent = worker.awaitBatches(conversationId, 1).get(0).messages().get(0);
            assertThat(sent.id()).isEqualTo(message.get("id").asText());
            assertThat(sent.words()).extracting(TimedWord::word).startsWith("we", "have", "a", "special");
            client.await("conversation_completed");
            assertThat(client.ofType("tracker_response")).extracting(frame -> frame.get("isFinal").asBoolean()).contains(true);
        }
    }

    @Test
    void disconnectsAClientWhoseSoundComesFasterThanItIsRecognised() {
        try (StreamClient client = connect()) {
            // Given
            client.send(START.replace("\"config\":{", "\"config\":{\"languageCode\":\"x-slow\","));
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();

            // When
            for (int i = 0; i < 200; i++) {
                client.sendIfOpen(HALF_A_SECOND);
            }

            // Then
            assertThat(client.awaitClose()).isEqualTo(1008);
            ScriptedSpeech.SLOW.countDown();
            Awaitility.await("what waited is dropped").atMost(Duration.ofMinutes(1)).until(SpeechStreamIT::heldBytes, "0.0"::equals);
            assertThat(Database.count("select next_sequence from ingest.conversation where id = ?", conversationId)).isZero();
        }
    }

    @Test
    void changesTheFormOfTheSoundOnTheWay() {
        try (StreamClient client = connect()) {
            // Given
            client.send(START);
            client.await("recognition_started");

            // When
            client.send("{\"type\":\"modify_request\",\"speechRecognition\":{\"encoding\":\"MULAW\",\"sampleRateHertz\":8000}}");
            client.send(HALF_A_SECOND);

            // Then
            assertThat(client.await("session_modified").get("sampleRateHertz").asInt()).isEqualTo(8_000);
            assertThat(client.await("recognition_result").at("/punctuated/transcript").asText()).startsWith("we");
        }
    }

    @Test
    void namesAnEncodingItDoesNotKnow() {
        try (StreamClient client = connect()) {
            // When
            client.send(START.replace("LINEAR16", "MP3"));

            // Then
            assertThat(client.await("error").get("message").asText())
                    .isEqualTo("\"config.speechRecognition.encoding\" must be one of [LINEAR16, FLAC, MULAW, OPUS]");
        }
    }

    private static String heldBytes() {
        return RestAssured.get("/q/metrics").asString().lines().filter(line -> line.startsWith("phrasewatch_stream_held_bytes"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElseThrow();
    }

    private StreamClient connect() {
        URI address = URI.create("ws://" + server.getAuthority() + "/v1/realtime/insights/" + UUID.randomUUID());
        return StreamClient.connect(address, TestTokens.forAccount(account));
    }
}

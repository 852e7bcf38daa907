package io.phrasewatch.ingest.streaming;

import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.contracts.MessageBatchSubmitted;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
class TextStreamIT {

    private static final int MOST_STREAMS = 50;
    private static final String START = """
            {"type":"start_request","insightTypes":["question"],"config":{"input":"text","meetingTitle":"Call"},
             "speaker":{"userId":"ann@example.com","name":"Ann"},
             "trackers":[{"name":"Promotion","vocabulary":["special discount"]}]}""";

    @TestHTTPResource
    URI server;

    private final HandWorker worker = new HandWorker();
    private final String account = newAccount();
    private final String connectionId = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        worker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/streaming/", "/v1/realtime/insights/"})
    void startsAConversationOnEveryPath(String path) {
        try (StreamClient client = connect(path)) {
            // When
            client.send(START);

            // Then
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();
            assertThat(client.types()).containsExactly("started_listening", "conversation_created", "recognition_started");
            assertThat(conversationId).matches("[1-9][0-9]{15}");
            assertThat(client.ofType("conversation_created").get(0).at("/data/conversationId").asText()).isEqualTo(conversationId);
        }
    }

    @Test
    void tellsWhatIsFoundAndSendsTheSameMessageToTheWorker() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START);
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();

            // When
            client.say("Can I get a special discount?");

            // Then
            JsonNode match = client.await("tracker_response").at("/trackers/0/matches/0");
            JsonNode message = client.await("message_response").at("/messages/0");
            assertThat(match.at("/value").asText()).isEqualTo("special discount");
            assertThat(match.at("/messageRefs/0/id").asText()).isEqualTo(message.get("id").asText());
            assertThat(match.at("/messageRefs/0/offset").asInt()).isEqualTo(12);
            assertThat(message.at("/from/name").asText()).isEqualTo("Ann");
            assertThat(client.await("insight_response").at("/insights/0/type").asText()).isEqualTo("question");
            assertThat(client.types().subList(3, 7))
                    .containsExactly("recognition_result", "message_response", "tracker_response", "insight_response");
            MessageBatchSubmitted batch = worker.awaitBatches(conversationId, 1).get(0);
            assertThat(batch.messages().get(0).id()).isEqualTo(message.get("id").asText());
            assertThat(batch.conversation().name()).isEqualTo("Call");
            assertThat(batch.trackers().inline().get(0).id()).isEqualTo(client.ofType("tracker_response").get(0).at("/trackers/0/id").asText());
        }
    }

    @Test
    void completesTheJobAndTheConversationAtTheStopAndNotBefore() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START);
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();
            client.say("Hello there.");
            client.say("How are you?");
            List<MessageBatchSubmitted> batches = worker.awaitBatches(conversationId, 2);
            assertThat(batches.get(1).messages().get(0).startTime()).isAfterOrEqualTo(batches.get(0).messages().get(0).endTime());
            batches.forEach(worker::record);
            assertThat(status(account, batches.get(0).jobId())).isEqualTo("in_progress");

            // When
            client.stop();

            // Then
            assertThat(client.await("conversation_completed").get("conversationId").asText()).isEqualTo(conversationId);
            client.await("recognition_stopped");
            assertThat(client.types()).endsWith("conversation_completed", "recognition_stopped");
            assertThat(client.awaitClose()).isEqualTo(1000);
            assertThat(status(account, batches.get(0).jobId())).isEqualTo("completed");
            assertThat(batches).extracting(MessageBatchSubmitted::batchIndex).containsExactly(0, 1);
        }
    }

    @Test
    void goesOnWithTheConversationWhenTheClientComesBack() {
        // Given
        String conversationId;
        try (StreamClient client = connect("/v1/streaming/")) {
            client.send(START);
            conversationId = client.await("recognition_started").at("/data/conversationId").asText();
            client.say("Before the break.");
            client.await("message_response");
            client.breakOff();
        }

        try (StreamClient again = connect("/v1/streaming/")) {
            // When
            again.send(START);
            again.say("After it.");

            // Then
            assertThat(again.await("recognition_started").at("/data/conversationId").asText()).isEqualTo(conversationId);
            List<MessageBatchSubmitted> batches = worker.awaitBatches(conversationId, 2);
            assertThat(batches).extracting(batch -> batch.messages().get(0).sequence()).containsExactly(0L, 1L);
            assertThat(batches.get(0).jobId()).isEqualTo(batches.get(1).jobId());
        }
    }

    @Test
    void endsAConversationNobodyComesBackTo() {
        // Given
        MessageBatchSubmitted batch;
        try (StreamClient client = connect("/v1/streaming/")) {
            client.send(START.replace("\"insightTypes\"", "\"noConnectionTimeout\":0,\"insightTypes\""));
            client.say("And then the line broke.");
            batch = worker.awaitBatches(client.await("recognition_started").at("/data/conversationId").asText(), 1).get(0);
            worker.record(batch);

            // When
            client.breakOff();
        }

        // Then
        Awaitility.await().until(() -> status(account, batch.jobId()), "completed"::equals);
    }

    @Test
    void letsEverybodyHearEverybody() {
        try (StreamClient ann = connect("/v1/streaming/"); StreamClient bob = connect("/v1/realtime/insights/");
                StreamClient listener = connect("/v1/subscribe/"); StreamClient other = connect("/session/subscribe/");
                StreamClient sample = connect("/subscribe/")) {
            // Given
            ann.send(START);
            String conversationId = ann.await("recognition_started").at("/data/conversationId").asText();
            bob.send(START.replace("Ann", "Bob").replace("ann@", "bob@"));
            assertThat(bob.await("recognition_started").at("/data/conversationId").asText()).isEqualTo(conversationId);

            // When
            bob.say("We have a special discount.");

            // Then
            for (StreamClient everyone : List.of(ann, bob, listener, other, sample)) {
                assertThat(everyone.await("message_response").at("/messages/0/from/name").asText()).isEqualTo("Bob");
                everyone.await("tracker_response");
            }
            assertThat(ann.ofType("recognition_result")).isEmpty();
            listener.await("recognition_result");
        }
    }

    @Test
    void answersPingsAndTellsFramesThatAreWrongWithoutClosing() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // When
            client.send("__PING__");
            client.send("nonsense");
            client.send("{\"type\":\"dance\"}");
            client.say("too early");
            client.send(START);

            // Then
            client.await("recognition_started");
            assertThat(client.awaitPlain(seen -> !seen.isEmpty())).containsExactly("__PONG__");
            assertThat(client.ofType("error")).extracting(error -> error.get("details").asText()).containsExactly(
                    "The request body is not valid JSON.",
                    "\"type\" must be one of [start_request, stop_request, modify_request, utterance]",
                    "A \"start_request\" must come first");
        }
    }

    @Test
    void understandsTheStopOfAClientThatWritesSingleQuotes() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START);
            client.await("recognition_started");

            // When
            client.send("{'type': 'stop_request'}");

            // Then
            client.await("recognition_stopped");
        }
    }

    @Test
    void refusesUnknownTrackersInAFrameAndCloses() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // When
            client.send("{\"type\":\"start_request\",\"config\":{\"input\":\"text\"},\"trackers\":[{\"id\":\"1000000000000404\"}]}");

            // Then
            assertThat(client.await("error").get("details").asText()).contains("1000000000000404");
            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void refusesAStartWithAWrongMemberAndCloses() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // When
            client.send("{\"type\":\"start_request\",\"config\":{\"input\":\"text\"},\"trackers\":\"Promotion\"}");

            // Then
            assertThat(client.await("error").get("message").asText()).isEqualTo("\"trackers\" must be an array");
            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void saysThatAMessageIsTooLarge() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START);
            client.await("recognition_started");

            // When
            client.sendInPieces("x".repeat(1_500_000), 2);

            // Then
            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void opensNothingUnderAnIdOfControlCharacters() {
        // When
        int status = StreamClient.handshake(URI.create(address("/v1/streaming/") + "%00"), "X-API-KEY", TestTokens.forAccount(account));

        // Then
        assertThat(status).isEqualTo(400);
    }

    @Test
    void takesStopsThatComeTwiceForOne() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START.replace("\"insightTypes\"", "\"disconnectOnStopRequest\":false,\"insightTypes\""));
            client.await("recognition_started");
            client.stop();
            client.await("recognition_stopped");

            // When
            client.stop();

            // Then
            client.await("recognition_stopped", 2);
            client.send(START);
            client.await("recognition_started", 2);
            client.stop();
            client.stop();
            assertThat(client.awaitClose()).isEqualTo(1000);
            assertThat(client.ofType("error")).isEmpty();
        }
    }

    @Test
    void refusesSoundWhereThereIsNoRecogniser() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // When
            client.send("{\"type\":\"start_request\"}");

            // Then
            assertThat(client.await("error").get("details").asText()).startsWith("This server has no speech recogniser");
            assertThat(client.awaitClose()).isEqualTo(1013);
        }
    }

    @Test
    void refusesOneStreamTooManyAndLetsTheNextInWhenOneLeaves() {
        // Given
        List<StreamClient> clients = IntStream.range(0, MOST_STREAMS).mapToObj(number -> connect("/v1/streaming/")).toList();
        String token = TestTokens.forAccount(account);

        // When / Then
        assertThat(StreamClient.handshake(address("/v1/streaming/"), "X-API-KEY", token)).isEqualTo(429);
        assertThat(StreamClient.handshake(address("/v1/subscribe/"), "X-API-KEY", token)).isEqualTo(101);
        clients.forEach(StreamClient::breakOff);
        Awaitility.await().until(() -> StreamClient.handshake(address("/v1/streaming/"), "X-API-KEY", token), status -> status == 101);
    }

    @Test
    void disconnectsAListenerThatDoesNotReadAndNobodyElse() {
        String interim = "{\"type\":\"utterance\",\"isFinal\":false,\"payload\":{\"content\":\"" + "word ".repeat(19_000) + "\"}}";
        try (StreamClient speaker = connect("/v1/streaming/");
                StreamClient deaf = StreamClient.deaf(address("/v1/subscribe/"), TestTokens.forAccount(account))) {
            // Given
            speaker.send(START);
            speaker.await("recognition_started");
            double closedBefore = figure("phrasewatch_stream_closed_total");

            // When
            for (int sent = 1; sent <= 100; sent++) {
                speaker.send(interim);
                speaker.await("recognition_result", sent);
            }

            // Then
            speaker.say("Still here.");
            speaker.await("message_response");
            assertThat(figure("phrasewatch_stream_closed_total")).isGreaterThan(closedBefore);
            Awaitility.await("no memory for the deaf").atMost(Duration.ofMinutes(1)).until(() -> figure("phrasewatch_stream_held_bytes"), held -> held == 0);
            deaf.read();
            assertThat(deaf.awaitClose()).isIn(1008, 1001, 1006);
            assertThat(deaf.ofType("message_response")).isEmpty();
        }
    }

    @Test
    void noticesASpeakerThatVanishedWithoutClosing() {
        try (StreamClient listener = connect("/v1/subscribe/");
                StreamClient vanished = StreamClient.deaf(address("/v1/streaming/"), TestTokens.forAccount(account))) {
            // Given
            vanished.send(START.replace("\"insightTypes\"", "\"noConnectionTimeout\":0,\"insightTypes\""));
            vanished.say("Can you hear me?");
            listener.await("message_response");

            // When: it answers no ping any more

            // Then
            listener.await("conversation_completed");
        }
    }

    @Test
    void endsTheStreamOfADeletedConversation() {
        try (StreamClient client = connect("/v1/streaming/")) {
            // Given
            client.send(START);
            String conversationId = client.await("recognition_started").at("/data/conversationId").asText();
            Database.execute("update ingest.conversation set deleted_on = now() where id = ?", conversationId);

            // When
            client.say("Nobody shall keep this.");

            // Then
            assertThat(client.await("error").get("message").asText()).isEqualTo("The conversation was deleted.");
            assertThat(client.awaitClose()).isEqualTo(1008);
        }
        try (StreamClient again = connect("/v1/streaming/")) {
            again.send(START);
            again.await("recognition_started");
            again.say("A new beginning.");
            again.await("message_response");
        }
    }

    @Test
    void takesTheTokenFromEveryCarrierAndGivesTheSubprotocolBack() {
        // Given
        String token = TestTokens.forAccount(account);
        URI address = address("/v1/streaming/");

        // When / Then
        assertThat(StreamClient.handshake(address, "X-API-KEY", token)).isEqualTo(101);
        assertThat(StreamClient.handshake(address, "Authorization", "Bearer " + token)).isEqualTo(101);
        assertThat(StreamClient.handshake(URI.create(address + "?access_token=" + token), null, null)).isEqualTo(101);
        try (StreamClient client = StreamClient.connect(address, token)) {
            assertThat(client.subprotocol()).isEqualTo(token);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/streaming/", "/v1/realtime/insights/", "/v1/subscribe/", "/session/subscribe/", "/subscribe/"})
    void opensNothingWithoutAToken(String path) {
        // When / Then
        assertThat(StreamClient.handshake(address(path), null, null)).isEqualTo(401);
        assertThat(StreamClient.handshake(address(path), "X-API-KEY", TestTokens.expired(account))).isEqualTo(401);
    }

    private static double figure(String name) {
        return RestAssured.get("/q/metrics").asString().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private StreamClient connect(String path) {
        return StreamClient.connect(address(path), TestTokens.forAccount(account));
    }

    private URI address(String path) {
        return URI.create("ws://" + server.getAuthority() + path + connectionId);
    }
}

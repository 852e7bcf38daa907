package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/**
 * Ingest is stopped by SIGTERM while somebody talks: the client is sent away with 1001, goes on with the other instance under the same
 * connection id, and the conversation is what was answered, in order, whole.
 */
final class StreamDrain implements Harness {

    private static final List<String> INSTANCES = List.of(ChaosSuite.INGEST, ChaosSuite.INGEST + "#2");
    private static final int GOING_AWAY = 1001;
    private static final int CLOSE_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String START = "{\"type\":\"start_request\",\"config\":{\"input\":\"text\"},"
            + "\"trackers\":[{\"name\":\"Refund\",\"vocabulary\":[\"I want my money back\"]}]}";

    private final List<String> accepted = new ArrayList<>();
    private final Set<String> conversations = new HashSet<>();
    private final Queue<String> frames = new ConcurrentLinkedQueue<>();
    private final String id = UUID.randomUUID().toString();
    private int said;

    @Override
    public void run(Stage stage) {
        int stops = stage.size(Integer.getInteger("chaos.restarts", 10), 2);
        ChaosSuite suite = stage.suite();
        String token = SuiteClient.signIn(suite, suite.account()).token();
        suite.launch(INSTANCES.get(1));
        suite.awaitReady(INSTANCES.get(1));
        for (int stop = 0; stop < stops; stop++) {
            String instance = INSTANCES.get(stop % INSTANCES.size());
            int code = talkUntilSentAway(suite, instance, token);
            stage.verdict().require(code == GOING_AWAY, "a stream was closed with " + code);
            suite.launch(instance);
            suite.awaitReady(instance);
        }
        try (StreamSocket socket = connect(suite, INSTANCES.get(0), token)) {
            socket.send("{\"type\":\"stop_request\"}");
            await("conversation_completed");
        }
        judge(stage, stops);
    }

    /** Says one thing after the other while the process is told to stop; answers how the socket was closed. */
    private int talkUntilSentAway(ChaosSuite suite, String instance, String token) {
        try (StreamSocket socket = connect(suite, instance, token)) {
            say(socket);
            await("message_response");
            CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(() -> suite.stop(instance));
            while (socket.isOpen() && !stopped.isDone()) {
                say(socket);
                Load.pause();
            }
            int code = socket.closedWith(CLOSE_SECONDS);
            stopped.join();
            frames.forEach(this::note);
            return code;
        }
    }

    private StreamSocket connect(ChaosSuite suite, String instance, String token) {
        frames.clear();
        URI address = URI.create(suite.address(instance).replaceFirst("^http", "ws") + "/v1/streaming/" + id);
        StreamSocket socket = StreamSocket.open(address, token, true, frames::add);
        socket.send(START);
        conversations.add(JsonPath.from(await("recognition_started")).getString("message.data.conversationId"));
        return socket;
    }

    private void say(StreamSocket socket) {
        socket.send("{\"type\":\"utterance\",\"payload\":{\"content\":\"Number " + ++said + " and I want my money back\"}}");
    }

    private void note(String frame) {
        if (frame.startsWith("{\"type\":\"message_response\"")) {
            accepted.add(JsonPath.from(frame).getString("messages[0].payload.content"));
        }
    }

    private String await(String type) {
        return Awaitility.await(type).atMost(PATIENCE).until(() -> frames.stream()
                .filter(frame -> frame.contains("\"type\":\"" + type + "\"")).findFirst().orElse(null), frame -> frame != null);
    }

    private void judge(Stage stage, int stops) {
        String conversation = conversations.iterator().next();
        List<String> stored = stage.suite().postgres().query(
                "select text from conversation.message where conversation_id = '" + conversation + "' order by sequence");
        stage.verdict().figure("stops by SIGTERM", stops);
        stage.verdict().figure("said, answered, stored", said + ", " + accepted.size() + ", " + stored.size());
        stage.verdict().fault("conversations beyond the first", conversations.size() - 1L);
        stage.verdict().require(stored.equals(accepted), "what is stored is not what was answered, in order");
        stage.verdict().fault("messages without their tracker", stored.size() - stage.suite().postgres().count(
                "select count(distinct message_id) from conversation.tracker_match where conversation_id = '" + conversation + "'"));
    }
}

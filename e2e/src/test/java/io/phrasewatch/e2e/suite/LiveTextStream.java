package io.phrasewatch.e2e.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A client of live streams that has a recogniser of its own and sends text. */
public final class LiveTextStream implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonPath> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;
    private int said;
    private volatile Integer closeCode;

    private LiveTextStream() {
    }

    static LiveTextStream start(String base, String token, String connectionId, List<Map<String, Object>> trackers) {
        LiveTextStream stream = new LiveTextStream();
        URI address = URI.create(base.replaceFirst("^http", "ws") + "/v1/streaming/" + connectionId + "?access_token=" + token);
        stream.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, stream).join();
        stream.send(Map.of("type", "start_request", "config", Map.of("input", "text"), "trackers", trackers));
        stream.await("message.type", "recognition_started", 1);
        return stream;
    }

    public String conversationId() {
        return await("message.type", "recognition_started", 1).get(0).getString("message.data.conversationId");
    }

    /** Says something and waits until the server says that it is accepted. */
    public void say(String content) {
        send(Map.of("type", "utterance", "payload", Map.of("content", content)));
        said++;
        await("type", "message_response", said);
    }

    /** Says something without waiting for the server. */
    public void sayOn(String content) {
        send(Map.of("type", "utterance", "payload", Map.of("content", content)));
    }

    /** What the server told as accepted so far, in its order. */
    public List<String> accepted() {
        return frames.stream().filter(frame -> "message_response".equals(frame.getString("type")))
                .map(frame -> frame.getString("messages[0].payload.content")).toList();
    }

    /** Waits until the server closes; answers its code. */
    public int closeCode() {
        return Awaitility.await("close").atMost(PATIENCE).until(() -> closeCode, code -> code != null);
    }

    /** Stops and waits for the end of the conversation. */
    public void stop() {
        send(Map.of("type", "stop_request"));
        await("message.type", "conversation_completed", 1);
    }

    /** Every match of every tracker frame, as {@link #matches(JsonPath)} writes them. */
    public List<String> matches() {
        return frames.stream().filter(frame -> "tracker_response".equals(frame.getString("type")))
                .flatMap(frame -> matches(frame.getList("trackers")).stream()).toList();
    }

    /** Every match of an answer: tracker, phrase, where it stands, separated by {@code |}; ids last. */
    public static List<String> matches(JsonPath detected) {
        return matches(detected.getList("$"));
    }

    /** Matches of another conversation have other ids. */
    public static List<String> withoutIds(List<String> matches) {
        return matches.stream().map(match -> match.substring(0, match.indexOf("|#"))).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> matches(List<Map<String, Object>> trackers) {
        List<String> matches = new ArrayList<>();
        for (Map<String, Object> tracker : trackers) {
            for (Map<String, Object> phrase : (List<Map<String, Object>>) tracker.get("matches")) {
                for (String kind : List.of("messageRefs", "insightRefs")) {
                    for (Map<String, Object> place : (List<Map<String, Object>>) phrase.get(kind)) {
                        matches.add(tracker.get("name") + "|" + phrase.get("value") + "|" + kind + "|" + place.get("text") + "|"
                                + place.get("offset") + "|#" + tracker.get("id") + "|" + place.get("id"));
                    }
                }
            }
        }
        return matches;
    }

    private void send(Map<String, Object> frame) {
        try {
            socket.sendText(JSON.writeValueAsString(frame), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<JsonPath> await(String member, String value, int count) {
        return Awaitility.await(value).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() ->
                frames.stream().filter(frame -> value.equals(frame.getString(member))).toList(), seen -> seen.size() >= count);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(JsonPath.from(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package io.phrasewatch.ingest.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client of live streams that remembers every frame it got. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final List<String> plain = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private volatile Integer closeCode;
    private WebSocket socket;

    private StreamClient(boolean reads) {
        this.reads = reads;
    }

    /** Connects with the token as subprotocol, as browsers do. */
    static StreamClient connect(URI address, String token) {
        return connect(address, token, true);
    }

    /** Connects and never reads anything. */
    static StreamClient deaf(URI address, String token) {
        return connect(address, token, false);
    }

    private static StreamClient connect(URI address, String token, boolean reads) {
        StreamClient client = new StreamClient(reads);
        client.socket = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(token).buildAsync(address, client).join();
        return client;
    }

    /** Status of a refused handshake, with a header in place of a subprotocol; 101 when it is not refused. */
    static int handshake(URI address, String header, String value) {
        try {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            (header == null ? builder : builder.header(header, value)).buildAsync(address, new WebSocket.Listener() { }).join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
        }
    }

    /** A deaf client begins to read after all. */
    void read() {
        socket.request(Long.MAX_VALUE);
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Sends one message as several frames, all of the same content. */
    void sendInPieces(String piece, int pieces) {
        for (int sent = 1; sent <= pieces; sent++) {
            socket.sendText(piece, sent == pieces).exceptionally(closed -> socket).join();
        }
    }

    void send(byte[] sound) {
        socket.sendBinary(ByteBuffer.wrap(sound), true).join();
    }

    /** Sends sound unless the server closed meanwhile. */
    void sendIfOpen(byte[] sound) {
        if (closeCode == null && !socket.isOutputClosed()) {
            socket.sendBinary(ByteBuffer.wrap(sound), true).exceptionally(closed -> socket).join();
        }
    }

    void say(String content) {
        send("{\"type\":\"utterance\",\"payload\":{\"content\":\"" + content + "\"}}");
    }

    void stop() {
        send("{\"type\":\"stop_request\"}");
    }

    /** The network breaks. */
    void breakOff() {
        socket.abort();
    }

    JsonNode await(String type) {
        return await(type, 1).get(0);
    }

    /** Waits for so many frames of a type, wrapped or not; answers them without their wrapping. */
    List<JsonNode> await(String type, int count) {
        return Awaitility.await(type).atMost(PATIENCE).until(() -> ofType(type), seen -> seen.size() >= count);
    }

    List<JsonNode> ofType(String type) {
        return frames.stream().filter(frame -> frame.path("type").asText().equals(type)).toList();
    }

    /** Types of all frames so far, in order. */
    List<String> types() {
        return frames.stream().map(frame -> frame.path("type").asText()).toList();
    }

    List<String> awaitPlain(Predicate<List<String>> enough) {
        return Awaitility.await().atMost(PATIENCE).until(() -> plain, enough);
    }

    int awaitClose() {
        return Awaitility.await("close").atMost(PATIENCE).until(() -> closeCode, code -> code != null);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            keep(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void keep(String frame) {
        if (!frame.startsWith("{")) {
            plain.add(frame);
            return;
        }
        try {
            JsonNode tree = JSON.readTree(frame);
            frames.add(tree.path("type").asText().equals("message") ? tree.get("message") : tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode = closeCode == null ? 1006 : closeCode;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

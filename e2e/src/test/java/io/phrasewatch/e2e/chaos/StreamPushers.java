package io.phrasewatch.e2e.chaos;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Clients that send far faster than anybody speaks, and come again whenever they are sent away. */
final class StreamPushers {

    static final String STILL_OPEN = "still open at the end";
    static final String CLOSED_WITH = "closed with ";
    private static final int TIMES = 50;
    private static final int BYTES_PER_SECOND = 32_000;
    private static final int TICK_MILLIS = 20;
    private static final int UTTERANCES_PER_SECOND = TIMES / 2;
    private static final String TRACKERS = "\"trackers\":[{\"name\":\"Refund\",\"vocabulary\":[\"I want my money back\"]}]";
    private static final String SOUND = "{\"type\":\"start_request\"," + TRACKERS + "}";
    private static final String TEXT = "{\"type\":\"start_request\",\"config\":{\"input\":\"text\"}," + TRACKERS + "}";
    private static final int WAV_HEADER = 44;
    private static final int CLOSE_SECONDS = 15;
    private static final int PAUSE_MILLIS = 500;
    private static final int LONGEST_SOUND = 60;

    private final String base;
    private final String token;
    private final Map<String, AtomicLong> ends = new TreeMap<>();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private long said;

    StreamPushers(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** LINEAR16, fifty seconds of it in one. */
    void sound(BooleanSupplier over) {
        byte[] second = LongRecording.ofSeconds(LONGEST_SOUND);
        byte[] tick = new byte[BYTES_PER_SECOND * TIMES * TICK_MILLIS / 1_000];
        push(over, "sound", SOUND, socket -> {
            System.arraycopy(second, WAV_HEADER, tick, 0, tick.length);
            return socket.send(tick);
        }, TICK_MILLIS);
    }

    /** Final utterances, fifty times as many as a person says. */
    void text(BooleanSupplier over) {
        push(over, "text", TEXT, socket -> socket.send(utterance()), 1_000 / UTTERANCES_PER_SECOND);
    }

    /** Final utterances as fast as the network takes them, with frames of nothing between them. */
    void flood(BooleanSupplier over) {
        byte[] nothing = new byte[0];
        push(over, "flood", TEXT, socket -> {
            boolean open = socket.send(utterance());
            for (int i = 0; open && i < TIMES; i++) {
                open = socket.send(nothing);
            }
            return open;
        }, 0);
    }

    private String utterance() {
        return "{\"type\":\"utterance\",\"payload\":{\"content\":\"Parcel " + mark + " dot " + ++said + " and I want my money back\"}}";
    }

    private void push(BooleanSupplier over, String what, String start, Push push, int pauseMillis) {
        HttpClient http = HttpClient.newHttpClient();
        while (!over.getAsBoolean()) {
            URI address = URI.create(base.replaceFirst("^http", "ws") + "/v1/streaming/" + UUID.randomUUID());
            try (StreamSocket socket = StreamSocket.open(http, address, token, true, this::heard)) {
                socket.send(start);
                long next = System.nanoTime();
                while (!over.getAsBoolean() && push.on(socket)) {
                    next += TimeUnit.MILLISECONDS.toNanos(pauseMillis);
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                }
                boolean kept = over.getAsBoolean() && socket.isOpen();
                TimeUnit.MILLISECONDS.sleep(kept ? 0 : PAUSE_MILLIS);
                ended(what, kept ? STILL_OPEN : CLOSED_WITH + socket.closedWith(CLOSE_SECONDS));
            } catch (CompletionException refused) {
                ended(what, refused.getCause() instanceof WebSocketHandshakeException told
                        ? "refused with " + told.getResponse().statusCode() : String.valueOf(refused.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ended(String what, String how) {
        ends.computeIfAbsent(what + " " + how, first -> new AtomicLong()).incrementAndGet();
    }

    private void heard(String frame) {
        if (frame.startsWith("{\"type\":\"message_response\"")) {
            accepted.add(JsonPath.from(frame).getString("messages[0].payload.content"));
        }
    }

    /** How often their connections ended in which way. */
    Map<String, AtomicLong> ends() {
        return ends;
    }

    /** What the server said it stored. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** One step; answers whether the socket was still open. */
    private interface Push {
        boolean on(StreamSocket socket);
    }
}

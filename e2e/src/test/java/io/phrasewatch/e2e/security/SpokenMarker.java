package io.phrasewatch.e2e.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Recordings that hold a text, a place to fetch them from, and a recogniser that understands the text in all of them. */
final class SpokenMarker implements AutoCloseable {

    private static final int RATE = 16_000;
    private static final String UNWILLING = "unwilling";

    private final String marker;
    private final Path directory;
    private final HttpServer server;
    private final CountDownLatch neverAnswered = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    /** @param directory where the services keep recordings and work on them */
    SpokenMarker(String marker, Path directory) throws IOException {
        this.marker = marker;
        this.directory = directory;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/audio/transcriptions", this::understand);
        server.createContext("/" + marker, exchange -> answer(exchange, recording()));
        server.start();
    }

    /** Environment of services that use all of it. */
    Map<String, String> environment() {
        return Map.of("PHRASEWATCH_SPEECH", "http://127.0.0.1:" + server.getAddress().getPort(),
                "PHRASEWATCH_FETCH_ALLOWED_HOSTS", "localhost",
                "PHRASEWATCH_MEDIA_DIRECTORY", directory.resolve("media").toString(),
                "PHRASEWATCH_TRANSCRIPTION_DIRECTORY", directory.resolve("transcription").toString(),
                "PHRASEWATCH_TRANSCRIPTION_HEARTBEAT", "1s");
    }

    /** Where a recording is to be fetched from. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/" + marker + ".wav?" + marker;
    }

    /** A second of nothing, with the text in it. */
    byte[] recording() {
        byte[] text = marker.getBytes(StandardCharsets.US_ASCII);
        int bytes = 2 * RATE;
        return ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes)
                .put(text).array();
    }

    /** What begins like a recording, holds the text, and can not be decoded. */
    byte[] damaged() {
        return ascii("ID3" + marker.repeat(100));
    }

    /** A custom word that makes the recogniser think for ever. */
    String wordThatHalts() {
        return UNWILLING;
    }

    /** Returns when the recogniser thinks for ever. */
    void awaitHalted() throws InterruptedException {
        if (!asked.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody asks the recogniser");
        }
    }

    /** Everything that the services keep of recordings, and of those they work on. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void understand(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        if (form.contains(UNWILLING)) {
            asked.countDown();
            try {
                neverAnswered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        answer(exchange, ascii("""
                {"text": "", "segments": [{"start": 0.1, "end": 0.9, "text": "We talked about the %1$s",
                 "words": [{"word": "%1$s", "start": 0.5, "end": 0.9}]}]}""".formatted(marker)));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        neverAnswered.countDown();
        server.stop(0);
    }
}

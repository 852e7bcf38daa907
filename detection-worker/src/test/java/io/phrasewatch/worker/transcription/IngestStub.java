package io.phrasewatch.worker.transcription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Ingest-service as a worker sees it, and a speech server that answers one sentence to everything. */
final class IngestStub implements AutoCloseable {

    volatile int leaseStatus = 204;
    volatile int contentStatus = 200;
    volatile byte[] content = new byte[0];
    volatile CountDownLatch speechMayAnswer = new CountDownLatch(0);
    final CountDownLatch speechWasAsked = new CountDownLatch(1);
    final List<String> leases = new CopyOnWriteArrayList<>();
    final List<String> transcripts = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    IngestStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/internal/media/", this::media);
        server.createContext("/v1/audio/transcriptions", this::speech);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void media(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/lease")) {
            leases.add(exchange.getRequestURI().getQuery());
            answer(exchange, leaseStatus, new byte[0]);
        } else if (path.endsWith("/content")) {
            answer(exchange, contentStatus, contentStatus == 200 ? content
                    : "{\"message\":\"The server of the URL answers with status 404.\"}".getBytes(StandardCharsets.UTF_8));
        } else {
            (path.endsWith("/transcript") ? transcripts : failures).add(body);
            answer(exchange, 204, new byte[0]);
        }
    }

    private void speech(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        speechWasAsked.countDown();
        try {
            speechMayAnswer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200, "{\"text\":\"hello there\",\"segments\":[{\"start\":0.5,\"end\":1.0,\"text\":\"hello there\"}]}"
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        speechMayAnswer.countDown();
        server.stop(0);
    }
}

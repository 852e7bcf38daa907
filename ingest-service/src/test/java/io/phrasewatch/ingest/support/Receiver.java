package io.phrasewatch.ingest.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.IntUnaryOperator;
import org.awaitility.Awaitility;

/** A client's own server, which is told of jobs: remembers every call and answers as the test wants. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator statusOfCall = call -> 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile Duration delayOfFirst = Duration.ZERO;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?token=1";
    }

    /** Decides the answer by the number of the call, from 0. */
    public void answerWith(IntUnaryOperator status, Map<String, String> withHeaders) {
        statusOfCall = status;
        headers = withHeaders;
    }

    public void answerTheFirstCallAfter(Duration delay) {
        delayOfFirst = delay;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> awaitCalls(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::calls, seen -> seen.size() >= count);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number;
        synchronized (calls) {
            number = calls.size();
            calls.add(new Call(exchange.getRequestURI().toString(), exchange.getRequestMethod(), body, Map.copyOf(exchange.getRequestHeaders())));
        }
        if (number == 0 && !delayOfFirst.isZero()) {
            pause();
        }
        headers.forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(statusOfCall.applyAsInt(number), -1);
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(delayOfFirst.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * A call as it came.
     *
     * @param uri     path and query
     * @param method  HTTP method
     * @param body    text
     * @param headers by name as the server spells it
     */
    public record Call(String uri, String method, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0)).findFirst().orElse(null);
        }
    }
}

package io.phrasewatch.e2e.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client's server in its different moods. */
final class WebhookReceiver implements AutoCloseable {

    static final int BUSY_SECONDS = 2;
    private static final int THREADS = 64;
    private static final int LATE_SECONDS = 3;
    private static final int REFUSALS = 2;

    private final HttpServer server;
    private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
    private final AtomicLong trapped = new AtomicLong();
    private final AtomicLong unsigned = new AtomicLong();

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    enum Kind { FINE, BROKEN, LATE, BUSY, REDIRECT, GONE, DRIP }

    /** @param millis when it came, monotonic */
    record Call(String status, long millis) {
    }

    static WebhookReceiver start() throws IOException {
        WebhookReceiver receiver =
                new WebhookReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.setExecutor(Executors.newFixedThreadPool(THREADS));
        receiver.server.createContext("/", receiver::answer);
        receiver.server.start();
        return receiver;
    }

    String address(Kind kind) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Calls by job, in order. */
    Map<String, List<Call>> calls() {
        return calls;
    }

    long trapped() {
        return trapped.get();
    }

    long unsigned() {
        return unsigned.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath().substring(1).toUpperCase(Locale.ROOT);
            if (path.equals("TRAP")) {
                trapped.incrementAndGet();
                reply(exchange, 200);
                return;
            }
            unsigned.addAndGet(isSigned(exchange, body) ? 0 : 1);
            Call call = new Call(JsonPath.from(body).getString("status"), System.nanoTime() / 1_000_000);
            List<Call> ofJob = calls.computeIfAbsent(JsonPath.from(body).getString("jobId"),
                    job -> Collections.synchronizedList(new ArrayList<>()));
            ofJob.add(call);
            behave(exchange, Kind.valueOf(path), ofJob.stream().filter(earlier -> earlier.status().equals(call.status())).count());
        }
    }

    private static void behave(HttpExchange exchange, Kind kind, long time) throws IOException {
        switch (kind) {
            case FINE -> reply(exchange, 204);
            case BROKEN -> reply(exchange, time <= REFUSALS ? 500 : 200);
            case LATE -> {
                pause(time == 1 ? LATE_SECONDS : 0);
                reply(exchange, 200);
            }
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", String.valueOf(BUSY_SECONDS));
                reply(exchange, time == 1 ? 429 : 200);
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "/trap");
                reply(exchange, 302);
            }
            case GONE -> reply(exchange, 410);
            default -> {
                exchange.sendResponseHeaders(200, 0);
                for (int drop = 0; drop < LATE_SECONDS; drop++) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    pause(1);
                }
            }
        }
    }

    private static void reply(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    /** As the Standard Webhooks specification says, written here a second time on purpose. */
    private static boolean isSigned(HttpExchange exchange, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(Webhooks.SECRET), "HmacSHA256"));
            String signed = exchange.getRequestHeaders().getFirst("webhook-id") + "."
                    + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "." + body;
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

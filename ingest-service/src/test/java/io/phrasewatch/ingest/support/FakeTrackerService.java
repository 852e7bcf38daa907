package io.phrasewatch.ingest.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * A tracker-service whose answers follow from the question: ids that end in 404 do not exist, every account has the trackers
 * {@link #ALL}, and for accounts that begin with {@link #AWAY} it is out of order.
 */
public class FakeTrackerService implements QuarkusTestResourceLifecycleManager {

    public static final String AWAY = "away-";
    public static final String[] ALL = {"1111111111111111", "2222222222222222"};
    public static final long VERSION = 7;

    private static final ObjectMapper JSON = new ObjectMapper();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/internal/v1/accounts/", this::answer);
        server.start();
        return Map.of("phrasewatch.tracker-service.url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "phrasewatch.tracker-catalog.back-off", "10ms");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = JSON.writeValueAsBytes(selection(JSON.readTree(exchange.getRequestBody())));
        boolean away = exchange.getRequestURI().getPath().contains("/" + AWAY);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ObjectNode selection(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode trackers = answer.putArray("trackers");
        ArrayNode unknown = answer.putArray("unknown");
        for (JsonNode id : question.path("ids")) {
            if (id.asText().endsWith("404")) {
                unknown.add(id);
            } else {
                trackers.addObject().put("id", id.asText()).put("version", VERSION);
            }
        }
        if (question.path("all").asBoolean()) {
            for (String id : ALL) {
                trackers.addObject().put("id", id).put("version", VERSION);
            }
        }
        return answer;
    }
}

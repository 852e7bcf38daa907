package io.phrasewatch.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a suite that finds a tracker where its name is said. */
class EvaluateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<JsonNode> asked = new ArrayList<>();
    private HttpServer suite;
    private boolean busyOnce = true;

    @BeforeEach
    void start() throws IOException {
        suite = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        suite.createContext("/oauth2/token:generate", exchange -> {
            boolean known = JSON.readTree(exchange.getRequestBody()).path("appSecret").asText().equals("secret");
            answer(exchange, known ? 200 : 401, JSON.createObjectNode().put("accessToken", "token").put("message", "Wrong."));
        });
        suite.createContext("/v1/detect", this::detect);
        suite.start();
    }

    @AfterEach
    void stop() {
        suite.stop(0);
    }

    @Test
    void measuresAndWritesBothReports() throws IOException {
        // Given: more messages than fit in one question, in two languages
        StringBuilder messages = new StringBuilder("{\"text\":\"nothing\",\"trackers\":[\"Refund\"],\"languageCode\":\"es\"}\n");
        for (int i = 0; i < 60; i++) {
            messages.append("{\"text\":\"Refund ").append(i).append("\",\"trackers\":").append(i < 50 ? "[\"Refund\"]" : "[]").append("}\n");
        }

        // When
        int exitCode = Evaluate.run(words(messages.toString(), "secret"));

        // Then
        assertThat(exitCode).isZero();
        assertThat(asked).extracting(question -> question.path("messages").size()).containsExactly(1, 50, 10);
        assertThat(asked).extracting(question -> question.path("languageCode").asText("none")).containsExactly("es", "en-GB", "en-GB");
        JsonNode report = JSON.readTree(folder.resolve("out.json").toFile());
        assertThat(report.path("overall").path("found").asInt()).isEqualTo(50);
        assertThat(report.path("overall").path("falseAlarms").asInt()).isEqualTo(10);
        assertThat(report.path("overall").path("missed").asInt()).isEqualTo(1);
        assertThat(report.path("engine").asText()).isEqualTo("3+fake");
        assertThat(folder.resolve("out.md")).content().contains("# Evaluation of trackers", "| Refund | 51 | 50 | 10 | 1 |",
                "by \"refund\"", "line 1: nothing", "The vocabulary has 1 phrase");
    }

    @Test
    void passesOnWhatTheSuiteRefuses() throws IOException {
        List<String> words = words("{\"text\":\"a\",\"trackers\":[]}", "wrong");

        assertThatThrownBy(() -> Evaluate.run(words)).isInstanceOf(BackendException.class)
                .hasMessage("/oauth2/token:generate answered 401: Wrong.");
        assertThat(folder.resolve("out.md")).doesNotExist();
    }

    private List<String> words(String messages, String secret) throws IOException {
        Path trackers = Files.writeString(folder.resolve("trackers.yaml"), "- {name: Refund, vocabulary: [refund]}");
        Path file = Files.writeString(folder.resolve("messages.jsonl"), messages);
        return List.of("--trackers", trackers.toString(), "--messages", file.toString(), "--language", "en-GB",
                "--url", "http://127.0.0.1:" + suite.getAddress().getPort(), "--app-id", "id", "--app-secret", secret,
                "--report", folder.resolve("out.md").toString());
    }

    private void detect(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        if (busyOnce) {
            busyOnce = false;
            answer(exchange, 503, JSON.createObjectNode().put("message", "Busy."));
            return;
        }
        asked.add(question);
        ObjectNode found = JSON.createObjectNode();
        found.putObject("engine").put("version", "3+fake");
        ArrayNode messages = found.putArray("messages");
        for (JsonNode message : question.path("messages")) {
            boolean said = message.at("/payload/content").asText().startsWith("Refund");
            ObjectNode tracker = messages.addObject().putArray("trackers").addObject().put("name", "Refund")
                    .put("score", said ? 0.8 : 0.1).put("threshold", 0.5).put("detected", said);
            if (said) {
                tracker.putArray("matches").addObject().put("value", "refund");
            }
        }
        answer(exchange, 200, found);
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

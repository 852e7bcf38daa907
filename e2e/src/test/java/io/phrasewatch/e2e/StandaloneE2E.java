package io.phrasewatch.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.JavaProcess;
import io.phrasewatch.e2e.suite.KafkaLibraries;
import io.phrasewatch.e2e.suite.MetricNames;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.embedded.Ports;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on one process, and what that process owes to the person at the terminal. */
class StandaloneE2E extends SuiteContract {

    @TempDir
    static Path data;

    @Override
    RunningSuite startSuite() {
        return StandaloneSuite.start(data);
    }

    @Test
    void showsTheDemoAsOftenAsAsked() {
        for (int run = 1; run <= 2; run++) {
            // When
            JavaProcess demo = JavaProcess.start("deploy/standalone", List.of(), Map.of(), "demo",
                    "--port", String.valueOf(((StandaloneSuite) suite).port()), "--data", data.toString());

            // Then
            assertThat(demo.exitCode()).as(demo.output()).isZero();
            assertThat(demo.output()).contains("Promotion Mention", "Voice Message", "Out of Money", "Masks",
                    "says \"sorry we missed you\"   offset 8", "means \"We have a sale right now on\"");
        }
    }

    @Test
    void evaluatesTrackersOfAFileOnTheRunningSuite(@TempDir Path folder) throws IOException {
        // Given
        Path trackers = Files.writeString(folder.resolve("trackers.yaml"), """
                - name: Promotion
                  vocabulary: [We have a sale right now on, I can offer you a discount]
                - name: Devoluciones
                  languages: [es-ES]
                  vocabulary: [pedir una devoluci\u00F3n]
                """);
        Path messages = Files.writeString(folder.resolve("messages.jsonl"), """
                {"text": "We're running a sale right now", "trackers": ["Promotion"]}
                {"text": "Where is the parking lot?", "trackers": []}
                {"text": "The green one is nicer", "trackers": ["Promotion"]}
                {"text": "Quiero pedir devoluciones", "trackers": ["Devoluciones"], "languageCode": "es-ES"}
                """);

        // When
        JavaProcess evaluate = JavaProcess.start("deploy/standalone", List.of(), Map.of(), "evaluate",
                "--port", String.valueOf(((StandaloneSuite) suite).port()), "--data", data.toString(),
                "--trackers", trackers.toString(), "--messages", messages.toString(), "--report", folder.resolve("report.md").toString());

        // Then
        assertThat(evaluate.exitCode()).as(evaluate.output()).isZero();
        assertThat(evaluate.output()).contains("found 2, false alarms 0, missed 1");
        assertThat(folder.resolve("report.md")).content().contains("line 3: The green one is nicer");
        JsonPath json = JsonPath.from(folder.resolve("report.json").toFile());
        assertThat(json.getDouble("overall.recall")).isBetween(0.66, 0.67);
        assertThat(json.getList("warnings.rule")).containsOnly("fewPhrases");
    }

    @Test
    void showsEveryMetricThatOperatorsFilesUse() throws IOException {
        // Given
        Set<String> used = MetricNames.used();
        assertThat(used).hasSizeGreaterThan(10);

        // When a consumer has read once, its figures are there too
        Set<String> shown = Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::metrics,
                names -> names.contains("kafka_consumer_fetch_manager_records_lag"));

        // Then
        assertThat(shown).containsAll(used);
    }

    private Set<String> metrics() {
        return MetricNames.shown(given().baseUri(suite.ingest()).get("/q/metrics").then().statusCode(200).extract().asString());
    }

    @Test
    void servesABackendThatKnowsItsEventsAlone() throws IOException {
        // Given the account's id, which stands in its tokens
        String claims = new String(Base64.getUrlDecoder().decode(client.token().split("\\.")[1]), StandardCharsets.UTF_8);

        // When
        Process backend = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", KafkaLibraries.classPath(),
                Path.of(System.getProperty("phrasewatch.root"), "docs/samples/Backend.java").toString(),
                ((StandaloneSuite) suite).kafka(), JsonPath.from(claims).getString("accountId"), "We're running a sale right now", "Thank you")
                .redirectErrorStream(true).start();

        // Then
        String said = new String(backend.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("accepted: conversation ", " completed",
                "found: Promotion Mention: \"We're running a sale right now\" (semantic)");
        assertThat(backend.onExit().join().exitValue()).isZero();
    }

    @Test
    void refusesASecondStartOnTheSameData() {
        // When
        JavaProcess second = JavaProcess.start("deploy/standalone", List.of(), Map.of(), "up",
                "--port", String.valueOf(Ports.free()), "--data", data.toString());

        // Then
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).isEqualTo(
                "phrasewatch: the data directory " + data + " is in use by another phrasewatch\n");
        assertThat(((StandaloneSuite) suite).process().handle().isAlive()).isTrue();
    }
}

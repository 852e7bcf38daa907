package io.phrasewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.JavaProcess;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import io.phrasewatch.embedded.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

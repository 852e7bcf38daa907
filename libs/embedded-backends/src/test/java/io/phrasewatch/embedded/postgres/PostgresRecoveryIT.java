package io.phrasewatch.embedded.postgres;

import static io.phrasewatch.embedded.postgres.PostgresFixture.execute;
import static io.phrasewatch.embedded.postgres.PostgresFixture.queryOne;
import static io.phrasewatch.embedded.postgres.PostgresFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves behind must not stand in the way of the next start, and must not cost committed rows. */
class PostgresRecoveryIT {

    @TempDir
    Path directory;

    @Test
    void takesOverFromALauncherThatWasKilled() throws Exception {
        // Given
        Process launcher = startLauncher();
        long orphan = postmaster();

        // When
        launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan)).as("the server outlives its launcher").isPresent();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // Then
            assertThat(queryOne(postgres, "SELECT word FROM kept")).isEqualTo("kept");
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        // Given
        EmbeddedPostgres killed = EmbeddedPostgres.start(settings(directory));
        execute(killed, "CREATE TABLE kept AS SELECT 'kept' AS word");
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        closeQuietly(killed);

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // Then
            assertThat(queryOne(postgres, "SELECT word FROM kept")).isEqualTo("kept");
        }
    }

    private static void closeQuietly(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (RuntimeException serverIsGone) {
            assertThat(serverIsGone).hasMessageContaining("PostgreSQL");
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("cluster/postmaster.pid")).get(0).strip());
    }

    private Process startLauncher() throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
        return process;
    }

    /** Main program of the process that is killed: starts a server, commits a row, then waits for the end. */
    static final class Launcher {

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(Path.of(arguments[0])));
            execute(postgres, "CREATE TABLE kept AS SELECT 'kept' AS word");
            System.out.println("started");
            System.in.read();
        }
    }
}

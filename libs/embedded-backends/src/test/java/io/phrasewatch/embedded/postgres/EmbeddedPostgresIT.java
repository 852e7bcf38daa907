package io.phrasewatch.embedded.postgres;

import static io.phrasewatch.embedded.postgres.PostgresFixture.execute;
import static io.phrasewatch.embedded.postgres.PostgresFixture.queryOne;
import static io.phrasewatch.embedded.postgres.PostgresFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path directory;

    @Test
    void keepsDataAcrossARestart() throws Exception {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {
            execute(postgres, "CREATE TABLE kept AS SELECT 'Grüße' AS word");
        }

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // Then
            assertThat(queryOne(postgres, "SELECT upper(word) FROM kept")).isEqualTo("GRÜSSE".replace("SS", "ß"));
            assertThat(queryOne(postgres, "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void stopsTheServerWhenClosed() throws Exception {
        // Given
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory));
        int port = postgres.port();

        // When
        postgres.close();

        // Then
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesAPortInUseBeforeItMakesAnything() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PostgresSettings settings =
                    new PostgresSettings(directory, PostgresFixture.BINARIES, taken.getLocalPort(), "secret");

            // When, then
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .isInstanceOf(BackendException.class)
                    .hasMessage("PostgreSQL port " + taken.getLocalPort() + " is already in use");
            assertThat(directory.resolve("cluster")).doesNotExist();
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        // Given
        try (EmbeddedPostgres running = EmbeddedPostgres.start(settings(directory))) {

            // When, then
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings(directory)))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("is in use by another process");
            assertThat(running.port()).isPositive();
        }
    }

    @Test
    void refusesAWrongPassword() {
        // Given
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";

            // When, then
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void startsOverAPidFileWhoseNumberNowBelongsToSomeoneElse() throws Exception {
        // Given
        EmbeddedPostgres.start(settings(directory)).close();
        Files.writeString(directory.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // Then
            assertThat(queryOne(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void repeatsAnInterruptedFirstStart() throws Exception {
        // Given
        Path half = Files.createDirectories(directory.resolve("cluster.unfinished"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        // When
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // Then
            assertThat(queryOne(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(half).doesNotExist();
        }
    }

    @Test
    void preparesADatabaseAsOftenAsAsked() throws Exception {
        // Given
        String script = "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE product IS %L', current_setting('my.word')); END $$;";
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(directory))) {

            // When
            for (String word : new String[] {"first", "second; with 'quotes'"}) {
                postgres.createDatabase("product");
                postgres.run("product", script, Map.of("my.word", word));
            }

            // Then
            assertThat(queryOne(postgres,
                    "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'product'"))
                    .isEqualTo("second; with 'quotes'");
        }
    }
}

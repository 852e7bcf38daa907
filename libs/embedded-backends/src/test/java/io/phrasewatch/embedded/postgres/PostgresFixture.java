package io.phrasewatch.embedded.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What the PostgreSQL tests share: settings that unpack once for all tests of a machine, and one-line SQL. */
final class PostgresFixture {

    static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-embedded-" + System.getProperty("user.name"));

    private PostgresFixture() {
    }

    static PostgresSettings settings(Path directory) {
        return new PostgresSettings(directory, BINARIES, 0, "it's a 'password'");
    }

    static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres", Map.of());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String queryOne(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres", Map.of());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

package io.phrasewatch.e2e.chaos;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.Ports;
import io.phrasewatch.embedded.postgres.EmbeddedPostgres;
import io.phrasewatch.embedded.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that can be killed and started again on the same data and port, with the database and roles of the services. */
final class ChaosPostgres implements AutoCloseable {

    static final String PASSWORD = "chaos-and-nothing-else";
    private static final String DATABASE = "phrasewatch";

    private final Path directory;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    ChaosPostgres(Path directory) {
        this.directory = directory;
    }

    int port() {
        return port;
    }

    void start() {
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "phrasewatch-embedded-" + System.getProperty("user.name"));
        server = EmbeddedPostgres.start(new PostgresSettings(directory, binaries, port, PASSWORD));
    }

    /** Database and roles, by the operators' own script. */
    void prepare() {
        try {
            Path script = Path.of(System.getProperty("phrasewatch.root"), "deploy/database/roles.sql");
            server.createDatabase(DATABASE);
            server.run(DATABASE, Files.readString(script), Map.of("phrasewatch.password", PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL for the server; its children end with it. */
    void kill() {
        try {
            String pid = Files.readAllLines(directory.resolve("cluster/postmaster.pid")).get(0).strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
            server.close();
        } catch (BackendException alreadyDown) {
            // the lock of the folder is released all the same
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what is left of the server, if anything is, and starts it again. */
    void restart() {
        try {
            server.close();
        } catch (BackendException alreadyDown) {
            // the lock of the folder is released all the same
        }
        start();
    }

    /** Cuts every connection of the services. */
    void cutConnections() {
        query("select pg_terminate_backend(pid) from pg_stat_activity where usename like 'phrasewatch%'");
    }

    /** Lets nobody write into the table until closed; reads go on. */
    Held hold(String table) {
        try {
            Connection connection = server.connect(DATABASE, Map.of());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
            return () -> close(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements as superuser. */
    void execute(String sql) {
        try (Connection connection = server.connect(DATABASE, Map.of()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a query, columns as text joined by {@code |}. */
    List<String> query(String sql) {
        try (Connection connection = server.connect(DATABASE, Map.of());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.append('|').append(rows.getString(column));
                }
                found.add(line.toString());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql) {
        return Long.parseLong(query(sql).get(0));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /** A lock; closing it gives it back. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }
}

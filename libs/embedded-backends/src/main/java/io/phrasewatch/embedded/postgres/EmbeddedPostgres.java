package io.phrasewatch.embedded.postgres;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.DirectoryLock;
import io.phrasewatch.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A running PostgreSQL server on 127.0.0.1 whose data stay in a folder. A server left behind by a killed launcher is
 * stopped first; a folder that another living launcher holds is refused. Writes are flushed to disk as usual.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final PostgresSettings settings;
    private final int port;
    private final Cluster cluster;
    private final DirectoryLock lock;

    private EmbeddedPostgres(PostgresSettings settings, int port, Cluster cluster, DirectoryLock lock) {
        this.settings = settings;
        this.port = port;
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * Starts the server and waits until it accepts connections; the first start of a folder also unpacks the binaries
     * and makes the cluster.
     *
     * @throws BackendException with one plain line when that is impossible: port in use, folder held, foreign owner
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        Path directory = settings.directory();
        DirectoryLock lock = DirectoryLock.acquire(directory.resolve("launcher.lock"),
                "the PostgreSQL folder " + directory + " is in use by another process");
        try {
            return start(settings, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(PostgresSettings settings, DirectoryLock lock) {
        Path directory = settings.directory();
        PostgresBinaries binaries = PostgresBinaries.unpackInto(settings.binaries());
        ServerAccount account = ServerAccount.choose();
        open(directory);
        account.own(directory);
        ServerPrograms programs = new ServerPrograms(binaries, account, directory);
        Cluster cluster = new Cluster(directory.resolve("cluster"), directory.resolve("server.log"), programs);
        if (new Postmaster(directory.resolve("cluster")).runs()) {
            cluster.stop();
        }
        int port = Ports.require(settings.port(), "PostgreSQL");
        cluster.create(settings.password(), account);
        cluster.start(port);
        return new EmbeddedPostgres(settings, port, cluster, lock);
    }

    /** Another account than the launcher's must at least be able to walk into the folder; the cluster itself is private. */
    private static void open(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new BackendException(directory + " belongs to another user", e);
        }
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Makes a database when it is absent; {@code name} is taken from code, never from a user. */
    public void createDatabase(String name) {
        try (Connection connection = connect("postgres", Map.of()); Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new BackendException("cannot make the database " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Runs a script of SQL as superuser.
     *
     * @param parameters session settings the script reads with {@code current_setting}, e.g. passwords
     */
    public void run(String database, String script, Map<String, String> parameters) {
        try (Connection connection = connect(database, parameters);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new BackendException("cannot prepare the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** A connection as superuser; {@code parameters} are set for its session. */
    public Connection connect(String database, Map<String, String> parameters) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        Connection connection = source.getConnection("postgres", settings.password());
        try (var statement = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                statement.setString(1, parameter.getKey());
                statement.setString(2, parameter.getValue());
                statement.execute();
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Stops the server and lets go of the folder; the data stay. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}

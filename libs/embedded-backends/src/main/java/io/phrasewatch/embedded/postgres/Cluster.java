package io.phrasewatch.embedded.postgres;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.postgres.ServerPrograms.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The database cluster on disk: made whole or not at all, started and stopped with {@code pg_ctl}. */
final class Cluster {

    private static final String MAJOR_VERSION = "18";
    private static final int START_ATTEMPTS = 10;
    private static final long ATTEMPT_PAUSE_MILLIS = 500;
    /** Statements and their values never reach the log: they may hold what people said. */
    private static final String OPTIONS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c shared_buffers=64MB -c jit=off -c password_encryption=scram-sha-256"
            + " -c log_min_error_statement=panic -c log_error_verbosity=terse -p ";

    private final Path directory;
    private final Path log;
    private final ServerPrograms programs;

    Cluster(Path directory, Path log, ServerPrograms programs) {
        this.directory = directory;
        this.log = log;
        this.programs = programs;
    }

    /** Makes the cluster when there is none; superuser {@code postgres} with the given password. */
    void create(String password, ServerAccount account) {
        if (Files.exists(directory)) {
            checkVersion();
            return;
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        Path passwordFile = directory.resolveSibling("password.unfinished");
        try {
            delete(unfinished);
            Files.deleteIfExists(passwordFile);
            Files.writeString(passwordFile, password);
            account.own(passwordFile);
            require("make the database", programs.run("initdb", List.of("-D", unfinished.toString(),
                    "-U", "postgres", "--pwfile", passwordFile.toString(), "-A", "scram-sha-256", "-E", "UTF8",
                    "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")));
            Files.move(unfinished, directory);
        } catch (IOException e) {
            throw new BackendException("cannot write to " + directory.getParent() + ": " + e.getMessage(), e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private void checkVersion() {
        try {
            String version = Files.readString(directory.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new BackendException(directory + " was made by PostgreSQL " + version + "; this build runs "
                        + MAJOR_VERSION);
            }
        } catch (IOException e) {
            throw new BackendException(directory + " is not a PostgreSQL data directory", e);
        }
    }

    /** Starts the server and waits until it answers; children of a killed server may need a moment to let go. */
    void start(int port) {
        List<String> arguments = List.of("start", "-D", directory.toString(), "-l", log.toString(), "-w", "-t", "240",
                "-o", OPTIONS + port);
        Outcome outcome = programs.run("pg_ctl", arguments);
        for (int attempt = 1; !outcome.succeeded() && leftoversRemain() && attempt < START_ATTEMPTS; attempt++) {
            pause();
            outcome = programs.run("pg_ctl", arguments);
        }
        if (!outcome.succeeded()) {
            throw new BackendException("PostgreSQL did not start: " + lastLogLine() + " (see " + log + ")");
        }
    }

    /** Stops the server: clients are cut off, what was committed is on disk. */
    void stop() {
        List<String> arguments = List.of("stop", "-D", directory.toString(), "-w", "-t", "60", "-m");
        if (!programs.run("pg_ctl", Stream.concat(arguments.stream(), Stream.of("fast")).toList()).succeeded()) {
            require("stop PostgreSQL",
                    programs.run("pg_ctl", Stream.concat(arguments.stream(), Stream.of("immediate")).toList()));
        }
    }

    private boolean leftoversRemain() {
        return lastLogLine().contains("pre-existing shared memory block");
    }

    private String lastLogLine() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL:")).reduce((first, second) -> second)
                    .map(line -> line.substring(line.indexOf("FATAL:") + "FATAL:".length()).strip())
                    .orElse("no reason in its log");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static void require(String task, Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new BackendException("cannot " + task + ": " + outcome.complaint());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ATTEMPT_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted while PostgreSQL started", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

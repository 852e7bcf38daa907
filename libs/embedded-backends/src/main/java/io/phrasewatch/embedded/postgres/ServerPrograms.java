package io.phrasewatch.embedded.postgres;

import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code initdb} and {@code pg_ctl} under the server's account and waits for them. */
final class ServerPrograms {

    private static final long LIMIT_MINUTES = 5;

    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Path workingDirectory;

    ServerPrograms(PostgresBinaries binaries, ServerAccount account, Path workingDirectory) {
        this.binaries = binaries;
        this.account = account;
        this.workingDirectory = workingDirectory;
    }

    /** Runs a program to its end. */
    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new BackendException(program + " did not end within " + LIMIT_MINUTES + " minutes");
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new BackendException("cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted while " + program + " ran", e);
        }
    }

    /** How a program ended: exit code and all it printed. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The line that tells most: the last that names an error, else the last one. */
        String complaint() {
            List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            return lines.stream().filter(line -> line.contains("error:") || line.contains("FATAL:"))
                    .reduce((first, second) -> second)
                    .orElse(lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1));
        }
    }
}

package io.phrasewatch.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program beside the suite that must succeed: a client, a browser test. */
public final class Program {

    private Program() {
    }

    /**
     * Runs a program; fails with everything it printed when it fails or does not end in time, and leaves none of its children behind then.
     *
     * @param environment added to that of the tests
     */
    public static void succeed(Path folder, int minutes, Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile("output-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + (ended ? " failed:\n" : " did not end:\n") + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

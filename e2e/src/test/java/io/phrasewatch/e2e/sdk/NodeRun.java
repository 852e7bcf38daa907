package io.phrasewatch.e2e.sdk;

import io.phrasewatch.e2e.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** JavaScript tests in a folder of their own, with their packages. */
final class NodeRun {

    private static final int LEAST_NODE = 20;
    private static final long MINUTES = 5;

    private final Path folder;

    private NodeRun(Path folder) {
        this.folder = folder;
    }

    /** Whether Node is here and new enough to have a test runner, and npm. */
    static boolean isPossible() {
        try {
            return Integer.parseInt(version("node").replaceAll("^v(\\d+)[\\s\\S]*", "$1")) >= LEAST_NODE && !version("npm").isBlank();
        } catch (IOException | NumberFormatException missing) {
            return false;
        }
    }

    private static String version(String program) throws IOException {
        Process asked = new ProcessBuilder(program, "--version").start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    static NodeRun prepare(Path sources, Path folder) {
        try (Stream<Path> files = Files.list(sources)) {
            Files.createDirectories(folder);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NodeRun run = new NodeRun(folder);
        run.succeed(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return run;
    }

    /** Names of the test files. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".test.cjs")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one file against a suite; fails with everything it printed. */
    void run(String file, RunningSuite suite, Path recording) {
        succeed(Map.of(
                "PHRASEWATCH_URL", suite.trackers(),
                "PHRASEWATCH_APP_ID", suite.account().appId(),
                "PHRASEWATCH_APP_SECRET", suite.account().appSecret(),
                "PHRASEWATCH_RECORDING", recording.toString()), "node", "--test", "--test-reporter=spec", file);
    }

    private void succeed(Map<String, String> environment, String... command) {
        try {
            Path output = Files.createTempFile(folder, "output-", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + (ended ? " failed:\n" : " did not end:\n") + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.phrasewatch.e2e.sdk;

import io.phrasewatch.e2e.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JavaScript tests in a folder of their own, with their packages. */
final class NodeRun {

    private static final int LEAST_NODE = 20;

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
        ClientProgram.succeed(folder, Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return new NodeRun(folder);
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
        ClientProgram.succeed(folder, ClientProgram.environment(suite, recording), "node", "--test", "--test-reporter=spec", file);
    }
}

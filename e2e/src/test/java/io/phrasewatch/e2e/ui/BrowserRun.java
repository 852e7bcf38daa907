package io.phrasewatch.e2e.ui;

import io.phrasewatch.e2e.suite.Program;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.RunningSuite.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JavaScript tests in a folder of their own, with their packages. */
final class BrowserRun {

    private static final int MINUTES = 10;

    private final BrowserTools tools;
    private final Path folder;

    private BrowserRun(BrowserTools tools, Path folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** Copies the tests to the folder and installs what they import. */
    static BrowserRun prepare(BrowserTools tools, Path sources, Path folder) {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(sources.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BrowserRun run = new BrowserRun(tools, folder);
        run.succeed(Map.of(), tools.npm().toString(), "ci", "--no-audit", "--no-fund");
        return run;
    }

    /** The test files, by name. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".test.mjs")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one file against a suite; fails with everything it printed. */
    void run(Path file, RunningSuite suite) {
        Account account = suite.account();
        Account other = suite.otherAccount();
        succeed(Map.of(
                "PHRASEWATCH_URL", suite.trackers(),
                "PHRASEWATCH_CHROMIUM", tools.chromium().toString(),
                "PHRASEWATCH_APP_ID", account.appId(),
                "PHRASEWATCH_APP_SECRET", account.appSecret(),
                "PHRASEWATCH_OTHER_APP_ID", other.appId(),
                "PHRASEWATCH_OTHER_APP_SECRET", other.appSecret()),
                tools.node().toString(), "--test", "--test-reporter=spec", file.toString());
    }

    private void succeed(Map<String, String> environment, String... command) {
        Program.succeed(folder, MINUTES, environment, command);
    }
}

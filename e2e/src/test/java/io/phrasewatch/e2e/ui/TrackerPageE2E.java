package io.phrasewatch.e2e.ui;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.phrasewatch.e2e.suite.StandaloneSuite;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page as people use it, in headless Chromium on the one process. Skipped where there is no browser. */
class TrackerPageE2E {

    private static final String SKIPPED =
            "The page is not tested: that needs node 20, npm and chromium on the PATH (or PHRASEWATCH_CHROMIUM naming a browser).";

    @TempDir
    static Path folder;

    private static StandaloneSuite suite;
    private static BrowserRun browser;

    @BeforeAll
    static void start() {
        Optional<BrowserTools> tools = BrowserTools.find();
        if (tools.isEmpty()) {
            System.out.println(SKIPPED);
        }
        Assumptions.assumeTrue(tools.isPresent(), SKIPPED);
        Path sources = Path.of(System.getProperty("phrasewatch.root"), "e2e", "ui");
        browser = BrowserRun.prepare(tools.get(), sources, folder.resolve("ui"));
        suite = StandaloneSuite.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> worksInABrowser() {
        return browser.files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> browser.run(file, suite)));
    }
}

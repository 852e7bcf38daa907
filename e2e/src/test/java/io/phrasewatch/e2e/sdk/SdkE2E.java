package io.phrasewatch.e2e.sdk;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.phrasewatch.e2e.suite.StandaloneSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JavaScript clients stream a recording of real speech through the packaged suite with PocketSphinx. Skipped where Node or the
 * Debian packages of the recogniser are missing.
 */
class SdkE2E {

    private static final String SKIPPED = "The published clients are not tested: that needs node 20 and npm on the PATH, and the Debian "
            + "packages libpocketsphinx3, pocketsphinx-en-us and pocketsphinx-testdata.";
    private static final Path RECORDING =
            Path.of("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0880.wav");
    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin");

    @TempDir
    static Path folder;

    private static StandaloneSuite suite;
    private static NodeRun node;

    @BeforeAll
    static void start() {
        boolean possible = NodeRun.isPossible() && Files.isReadable(RECORDING) && Files.isReadable(MODEL);
        if (!possible) {
            System.out.println(SKIPPED);
        }
        Assumptions.assumeTrue(possible, SKIPPED);
        node = NodeRun.prepare(Path.of(System.getProperty("phrasewatch.root"), "e2e", "sdk"), folder.resolve("sdk"));
        suite = StandaloneSuite.start(folder.resolve("data"), List.of(), Map.of(), "--speech", "pocketsphinx");
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> publishedClientsWorkUnmodified() {
        return node.files().stream().map(file -> dynamicTest(file, () -> node.run(file, suite, RECORDING)));
    }
}

package io.phrasewatch.e2e.sdk;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.phrasewatch.e2e.suite.StandaloneSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients stream a recording of real speech through the packaged suite with PocketSphinx. Skipped where Node or the
 * Debian packages of the recogniser are missing.
 */
class SdkE2E {

    private static final String SKIPPED = "The published clients are not tested: that needs node 20 and npm on the PATH, and the Debian "
            + "packages libpocketsphinx3, pocketsphinx-en-us and pocketsphinx-testdata.";
    private static final Path RECORDING =
            Path.of("/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0880.wav");
    private static final Path SOURCES = Path.of(System.getProperty("phrasewatch.root"), "e2e", "sdk");
    private static final Path GO_SOURCES = Path.of("/usr/share/gocode");
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin");

    @TempDir
    static Path folder;

    private static StandaloneSuite suite;
    private static NodeRun node;

    @BeforeAll
    static void start() {
        assume(NodeRun.isPossible() && Files.isReadable(RECORDING) && Files.isReadable(MODEL), SKIPPED);
        node = NodeRun.prepare(SOURCES, folder.resolve("sdk"));
        suite = StandaloneSuite.start(folder.resolve("data"), List.of(), Map.of(), "--speech", "pocketsphinx");
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    /** Go and Python bring no packages of those clients here; what they send and read is replayed with the libraries they use. */
    @Test
    void doesWhatTheGoClientDoes() {
        assume(Files.isDirectory(GO_SOURCES.resolve("src/github.com/gorilla/websocket")) && ClientProgram.works("go", "version"),
                "The replay of the Go client is not run: that needs the Debian packages golang-go and golang-github-gorilla-websocket-dev.");
        Map<String, String> environment = new HashMap<>(ClientProgram.environment(suite, RECORDING));
        environment.put("GO111MODULE", "off");
        environment.put("GOPATH", GO_SOURCES.toString());
        environment.put("GOCACHE", folder.resolve("go-cache").toString());
        ClientProgram.succeed(SOURCES.resolve("go"), environment, "go", "run", "replay.go");
    }

    @Test
    void doesWhatThePythonClientDoes() {
        assume(ClientProgram.works(PYTHON, "-c", "import websocket"),
                "The replay of the Python client is not run: that needs the Debian package python3-websocket.");
        ClientProgram.succeed(SOURCES.resolve("python"), ClientProgram.environment(suite, RECORDING), PYTHON, "replay.py");
    }

    private static void assume(boolean possible, String otherwise) {
        if (!possible) {
            System.out.println(otherwise);
        }
        Assumptions.assumeTrue(possible, otherwise);
    }

    @TestFactory
    Stream<DynamicTest> publishedClientsWorkUnmodified() {
        return node.files().stream().map(file -> dynamicTest(file, () -> node.run(file, suite, RECORDING)));
    }
}

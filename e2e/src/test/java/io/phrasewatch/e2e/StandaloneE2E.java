package io.phrasewatch.e2e;

import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.e2e.suite.StandaloneSuite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on one process. */
class StandaloneE2E extends SuiteContract {

    @TempDir
    static Path data;

    @Override
    RunningSuite startSuite() {
        return StandaloneSuite.start(data);
    }
}

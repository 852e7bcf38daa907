package io.phrasewatch.e2e;

import io.phrasewatch.e2e.suite.FourProcessSuite;
import io.phrasewatch.e2e.suite.RunningSuite;

/** The contract on four processes. */
class FourProcessE2E extends SuiteContract {

    @Override
    RunningSuite startSuite() {
        return FourProcessSuite.start();
    }
}

package io.phrasewatch.e2e.chaos;

import java.util.Map;

/** One way to break the suite. */
interface Harness {

    /** Environment of the services beside the usual one. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Breaks the suite under load, leaves it running, and writes what it saw into the stage's verdict. */
    void run(Stage stage) throws Exception;
}

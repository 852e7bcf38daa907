package io.phrasewatch.e2e.chaos;

import java.nio.file.Path;
import java.util.Map;

/** One way to break the suite. */
interface Harness {

    /** Environment of the services beside the usual one. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Root folder of the build that the suite begins with; null for the present one. */
    default Path firstBuild() {
        return null;
    }

    /** Makes the folder of the backends ready. */
    default void prepare(Path directory) {
    }

    /** Undoes what {@link #prepare} did, when nothing uses the folder any more. */
    default void release(Path directory) {
    }

    /** Breaks the suite under load, leaves it running, and writes what it saw into the stage's verdict. */
    void run(Stage stage) throws Exception;
}

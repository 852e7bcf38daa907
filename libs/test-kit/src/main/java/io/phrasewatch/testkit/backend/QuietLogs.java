package io.phrasewatch.testkit.backend;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what the servers and their clients say about themselves out of the test output. */
public final class QuietLogs {

    public static final List<String> CATEGORIES = List.of("kafka", "org.apache.kafka", "state.change.logger");

    /** Held here, because a logger nobody holds may be collected with its level. */
    private static final List<Logger> LOGGERS = CATEGORIES.stream().map(Logger::getLogger).toList();

    private QuietLogs() {
    }

    static void apply() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}

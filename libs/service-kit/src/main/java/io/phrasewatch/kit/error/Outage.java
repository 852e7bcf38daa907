package io.phrasewatch.kit.error;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Recognises, behind whatever a framework wraps around it, that a database is away, takes no writes or has no room. Hibernate hands over
 * a refusal of the reactive client as an {@link SQLException}.
 */
final class Outage {

    /** SQLSTATE classes: connection, transaction rolled back, resources, object in use, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57");
    private static final String READ_ONLY = "25006";
    private static final int DEEPEST = 10;

    private Outage() {
    }

    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ConnectException || cause instanceof ClosedChannelException
                    || cause instanceof PgException refusal && passes(refusal.getSqlState())
                    || cause instanceof SQLException refusal && passes(refusal.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(String state) {
        return state != null && (state.equals(READ_ONLY) || state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
    }
}

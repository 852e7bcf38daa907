package io.phrasewatch.ingest.persistence;

import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.jboss.logging.Logger;

/**
 * What to do when work on the database fails: an event waits until it works, a request is told to come back. Failures that would be the
 * same the next time are passed on as they are.
 */
public final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** A request that waits longer for a connection or a lock is better told to come back. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
    private static final int RETRY_AFTER_SECONDS = 2;
    /** SQLSTATE classes of values and constraints: the data is wrong, not the weather. */
    private static final List<String> WRONG_DATA = List.of("22", "23");

    private DatabaseFailures() {
    }

    /** Repeats the work with growing pauses for as long as it takes. */
    public static <T> Uni<T> waitOut(Uni<T> work) {
        return work.onFailure(DatabaseFailures::passes).invoke(DatabaseFailures::log)
                .onFailure(DatabaseFailures::passes).retry().withBackOff(FIRST_WAIT, LONGEST_WAIT).indefinitely();
    }

    /** Answers 503 with {@code Retry-After} in place of a failure that passes, and of no answer at all. */
    public static <T> Uni<T> orUnavailable(Uni<T> work) {
        return work.ifNoItem().after(LONGEST_REQUEST).fail()
                .onFailure(DatabaseFailures::passes).invoke(DatabaseFailures::log)
                .onFailure(DatabaseFailures::passes).transform(
                        failure -> ApiException.retryAfter(RETRY_AFTER_SECONDS, RequestError.UNAVAILABLE));
    }

    static boolean passes(Throwable failure) {
        if (failure instanceof PgException refusal) {
            return refusal.getSqlState() == null || WRONG_DATA.stream().noneMatch(refusal.getSqlState()::startsWith);
        }
        return !(failure instanceof ApiException || failure instanceof MalformedEventException
                || failure instanceof IllegalArgumentException || failure instanceof NullPointerException
                || failure instanceof ClassCastException || failure instanceof NoSuchElementException);
    }

    private static void log(Throwable failure) {
        String state = failure instanceof PgException refusal ? refusal.getSqlState() : "no SQLSTATE";
        LOG.warnf("The database did not do its work: %s (%s)", failure.getClass().getSimpleName(), state);
    }
}

package io.phrasewatch.ingest.persistence;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.retry.Failures;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What a request is told while the database is away: to come back. Failures that would be the same the next time stay what they are. */
public final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    /** A request that waits longer for a connection or a lock is better told to come back. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
    private static final int RETRY_AFTER_SECONDS = 2;

    private DatabaseFailures() {
    }

    /** Answers 503 with {@code Retry-After} in place of a failure that passes, and of no answer at all. */
    public static <T> Uni<T> orUnavailable(Uni<T> work) {
        return work.ifNoItem().after(LONGEST_REQUEST).fail()
                .onFailure(Failures::mayPass).invoke(
                        failure -> LOG.warnf("The database did not do its work: %s", Failures.describe(failure)))
                .onFailure(Failures::mayPass).transform(
                        failure -> ApiException.retryAfter(RETRY_AFTER_SECONDS, RequestError.UNAVAILABLE));
    }
}

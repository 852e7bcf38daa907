package io.phrasewatch.ingest.persistence;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.retry.Failures;
import io.phrasewatch.kit.retry.RetryConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What a request is told while the database is away: to come back. Failures that would be the same the next time stay what they are. */
@ApplicationScoped
public class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RetryConfig config;

    DatabaseFailures(RetryConfig config) {
        this.config = config;
    }

    /** Answers 503 with {@code Retry-After} in place of a failure that passes, and of no answer at all. */
    public <T> Uni<T> orUnavailable(Uni<T> work) {
        return work.ifNoItem().after(config.longestRequest()).fail()
                .onFailure(Failures::mayPass).invoke(
                        failure -> LOG.warnf("The database did not do its work: %s", Failures.describe(failure)))
                .onFailure(Failures::mayPass).transform(
                        failure -> ApiException.retryAfter(RETRY_AFTER_SECONDS, RequestError.UNAVAILABLE));
    }
}

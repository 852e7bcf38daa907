package io.phrasewatch.ingest.submission;

import io.phrasewatch.ingest.config.IngestConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets idempotency keys when their time is over. */
@ApplicationScoped
class IdempotencyExpiry {

    private static final Logger LOG = Logger.getLogger(IdempotencyExpiry.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final IdempotencyStore store;
    private final Duration keptFor;

    IdempotencyExpiry(IdempotencyStore store, IngestConfig config) {
        this.store = store;
        this.keptFor = config.idempotencyKeyAge();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(INTERVAL.toMillis(), tick -> forget());
    }

    private void forget() {
        store.forgetOlderThan(keptFor).subscribe().with(
                done -> { },
                failure -> LOG.warnf("Old idempotency keys stay for now: %s", failure.getClass().getSimpleName()));
    }
}

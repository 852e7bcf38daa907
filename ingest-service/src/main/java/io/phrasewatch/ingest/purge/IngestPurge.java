package io.phrasewatch.ingest.purge;

import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.kit.purge.RowPurge;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Forgets idempotency keys and ended jobs when their time is over. A conversation's own row stays: it says whose it is and that it was
 * deleted. Deliveries of webhooks go as soon as they are made or given up; a job that still has one stays.
 */
@ApplicationScoped
class IngestPurge {

    private static final Logger LOG = Logger.getLogger(IngestPurge.class);
    private static final int BATCH = 1_000;
    private static final String ENDED_AND_TOLD = """
            status in ('completed', 'failed')
            and not exists (select from ingest.webhook_delivery d where d.job_id = job.id)""";

    private final RowPurge keys;
    private final RowPurge jobs;
    private final IngestConfig config;

    IngestPurge(@ReactiveDataSource("ingest") Pool pool, IngestConfig config) {
        this.keys = RowPurge.of(pool, "ingest.idempotency_key", "created_on", "true", BATCH);
        this.jobs = RowPurge.of(pool, "ingest.job", "updated_on", ENDED_AND_TOLD, BATCH);
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.purgeInterval().toMillis(), tick -> run());
    }

    private void run() {
        forget().subscribe().with(
                done -> { },
                failure -> LOG.warnf("Old jobs and idempotency keys stay for now: %s", failure.getClass().getSimpleName()));
    }

    private Uni<Long> forget() {
        return keys.removeOlderThan(config.idempotencyKeyAge()).chain(() -> jobs.removeOlderThan(config.endedJobAge()));
    }
}

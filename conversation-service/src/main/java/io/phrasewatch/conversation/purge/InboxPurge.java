package io.phrasewatch.conversation.purge;

import io.phrasewatch.conversation.config.PurgeConfig;
import io.phrasewatch.kit.purge.RowPurge;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Forgets events that took effect so long ago that they can not come again. */
@ApplicationScoped
class InboxPurge {

    private static final Logger LOG = Logger.getLogger(InboxPurge.class);
    private static final int BATCH = 1_000;

    private final RowPurge inbox;
    private final PurgeConfig config;

    InboxPurge(@ReactiveDataSource("conversation") Pool pool, PurgeConfig config) {
        this.inbox = RowPurge.of(pool, "conversation.inbox", "recorded_on", "true", BATCH);
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.interval().toMillis(), tick -> run());
    }

    private void run() {
        inbox.removeOlderThan(config.inboxAge()).subscribe().with(
                done -> { },
                failure -> LOG.warnf("Old inbox rows stay for now: %s", failure.getClass().getSimpleName()));
    }
}

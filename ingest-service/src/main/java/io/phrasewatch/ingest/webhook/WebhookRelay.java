package io.phrasewatch.ingest.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks for due deliveries and has them sent, many at a time, until none is left. Any number of instances may do so. */
@ApplicationScoped
class WebhookRelay {

    private static final Logger LOG = Logger.getLogger(WebhookRelay.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int LEASE_PER_TIMEOUT = 6;

    private final WebhookStore store;
    private final WebhookSender sender;
    private final Duration lease;
    private final Duration pollInterval;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopped;

    WebhookRelay(WebhookStore store, WebhookSender sender, WebhooksConfig config) {
        this.store = store;
        this.sender = sender;
        this.lease = config.timeout().multipliedBy(LEASE_PER_TIMEOUT);
        this.pollInterval = config.pollInterval();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(pollInterval.toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        if (!stopped && busy.compareAndSet(false, true)) {
            round();
        }
    }

    private void round() {
        store.claim(lease, MOST_AT_ONCE).chain(this::sendAll).subscribe().with(this::after, this::failed);
    }

    private Uni<Integer> sendAll(List<WebhookDelivery> deliveries) {
        return Multi.createFrom().iterable(deliveries)
                .onItem().transformToUni(sender::send).merge(MOST_AT_ONCE)
                .onItem().ignoreAsUni().replaceWith(deliveries.size());
    }

    private void after(int sent) {
        waiting.set(false);
        if (sent > 0 && !stopped) {
            round();
        } else {
            busy.set(false);
        }
    }

    private void failed(Throwable failure) {
        if (!stopped && waiting.compareAndSet(false, true)) {
            LOG.warnf("Webhooks have to wait: %s", failure.getClass().getSimpleName());
        }
        busy.set(false);
    }
}

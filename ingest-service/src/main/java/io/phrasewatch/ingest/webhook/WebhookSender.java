package io.phrasewatch.ingest.webhook;

import io.phrasewatch.ingest.outbound.OutboundClient;
import io.phrasewatch.ingest.webhook.DeliveryPolicy.Kind;
import io.phrasewatch.ingest.webhook.DeliveryPolicy.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes one delivery's call and settles its row after it. */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final WebhookStore store;
    private final OutboundClient client;
    private final Duration timeout;
    private final DeliveryPolicy policy;
    private final Optional<WebhookSignature> signature;
    private final WebhookFigures figures;

    WebhookSender(WebhookStore store, OutboundClient client, WebhooksConfig config, WebhookFigures figures) {
        this.store = store;
        this.client = client;
        this.figures = figures;
        this.timeout = config.timeout();
        this.policy = new DeliveryPolicy(config);
        this.signature = config.secret().map(WebhookSignature::new);
    }

    /** Fails only when the database does; then the lease runs out and the call is repeated. */
    Uni<Void> send(WebhookDelivery delivery) {
        return client.post(delivery.target(), headers(delivery), delivery.body(), timeout)
                .map(answer -> policy.after(answer, delivery.attempts(), Instant.now()))
                .onFailure().recoverWithItem(failure -> policy.after(failure, delivery.attempts()))
                .chain(verdict -> settle(delivery, verdict));
    }

    private Map<String, String> headers(WebhookDelivery delivery) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Phrasewatch-Webhooks/1");
        signature.ifPresent(signer -> headers.putAll(signer.headers(delivery.messageId(), Instant.now(), delivery.body())));
        return headers;
    }

    private Uni<Void> settle(WebhookDelivery delivery, Verdict verdict) {
        figures.called(verdict.kind());
        if (verdict.kind() == Kind.AGAIN) {
            return store.postpone(delivery, verdict.pause());
        }
        if (verdict.kind() == Kind.GIVEN_UP) {
            LOG.warnf("The webhook of job %s for status %s is given up after %d calls", delivery.jobId(), delivery.status(),
                    delivery.attempts() + 1);
        }
        return store.remove(delivery);
    }
}

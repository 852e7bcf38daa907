package io.phrasewatch.ingest.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.phrasewatch.ingest.webhook.DeliveryPolicy.Kind;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts webhook calls as {@code phrasewatch.webhook.calls}, by what came of them: {@code told}, {@code again} or {@code given_up}. */
@Startup
@ApplicationScoped
class WebhookFigures {

    private final Map<Kind, Counter> calls;

    WebhookFigures(MeterRegistry registry) {
        this.calls = Stream.of(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> Counter.builder("phrasewatch.webhook.calls")
                .description("webhook calls made")
                .tag("outcome", kind.name().toLowerCase(Locale.ROOT))
                .register(registry)));
    }

    void called(Kind outcome) {
        calls.get(outcome).increment();
    }
}

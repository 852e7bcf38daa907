package io.phrasewatch.kit.http;

import io.phrasewatch.kit.error.RequestError;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses requests whose path and query are too long or are no valid URI, with a JSON answer; left to the layers below it would have
 * no body.
 */
@ApplicationScoped
class TargetCheck {

    /** After CORS (300), before anything reads the query. */
    private static final int PRIORITY = 250;

    private final int maxLength;

    TargetCheck(HttpLimitsConfig limits) {
        this.maxLength = limits.maxTargetLength();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String target = context.request().uri();
        if (target.length() > maxLength) {
            Refusal.of(RequestError.TARGET_TOO_LONG, maxLength).sendAndClose(context);
        } else if (!isValid(target)) {
            Refusal.of(RequestError.MALFORMED_TARGET).sendAndClose(context);
        } else {
            context.next();
        }
    }

    private static boolean isValid(String target) {
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

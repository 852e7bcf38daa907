package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.http.Refusal;
import io.phrasewatch.tracker.config.TrackerLimitsConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses management bodies that announce to be too large before a byte of them is read. Bodies of unannounced length are counted when
 * they have been read, and cut off by the limit of the process.
 */
@ApplicationScoped
class BodyLimit {

    /** After CORS (300), so that browsers may read the refusal, and before authentication (200). */
    private static final int PRIORITY = 250;
    private static final String MANAGEMENT = "/v1/manage/";

    private final long maxBodyBytes;

    BodyLimit(TrackerLimitsConfig limits) {
        this.maxBodyBytes = limits.maxBodyBytes();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith(MANAGEMENT) && announced(context.request()) > maxBodyBytes) {
            Refusal.of(RequestError.BODY_TOO_LARGE, maxBodyBytes).sendAndClose(context);
        } else {
            context.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

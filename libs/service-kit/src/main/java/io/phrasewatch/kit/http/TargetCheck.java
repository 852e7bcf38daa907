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
 * no body. Characters that a client should have escaped, such as the braces and quotes of JSON in a query, are escaped for it.
 */
@ApplicationScoped
class TargetCheck {

    /** After CORS (300), before anything reads the query. */
    private static final int PRIORITY = 250;
    private static final char DELETE = 127;
    private static final String MUST_BE_ESCAPED = "\"<>\\^`{|}";

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
        } else if (isValid(target)) {
            context.next();
        } else if (isValid(escaped(target))) {
            context.reroute(escaped(target));
        } else {
            Refusal.of(RequestError.MALFORMED_TARGET).sendAndClose(context);
        }
    }

    /** The target with every character escaped that no URI may hold. Bytes arrive as characters below 256, one each. */
    private static String escaped(String target) {
        StringBuilder escaped = new StringBuilder(target.length() + 64);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean allowed = c > ' ' && c < DELETE && MUST_BE_ESCAPED.indexOf(c) < 0;
            escaped.append(allowed ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return escaped.toString();
    }

    /** No path of ours has a semicolon; resources do not see what stands behind one while the rules about who may call do. */
    private static boolean isValid(String target) {
        try {
            String path = new URI(target).getRawPath();
            return target.chars().allMatch(c -> c < DELETE) && path != null && path.indexOf(';') < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

package io.phrasewatch.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Tells browsers what no answer of this server is for: to be guessed another type, framed, run as a page or, for data, kept. A page has
 * a policy of its own, configured beside it.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before CORS (300), which may answer itself. */
    private static final int PRIORITY = 900;
    private static final Pattern DATA = Pattern.compile("/(v1|oauth2|internal|session|\\.well-known|q)(/.*)?");
    private static final Pattern PRIVATE_DATA = Pattern.compile("/(v1|oauth2|internal)(/.*)?");
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, PRIORITY);
    }

    private static void add(RoutingContext context) {
        String path = context.request().path();
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        if (DATA.matcher(path).matches()) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (PRIVATE_DATA.matcher(path).matches()) {
            headers.set("Cache-Control", "no-store");
        }
        // true too behind a proxy that says so, where quarkus.http.proxy.* trusts it
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        context.next();
    }
}

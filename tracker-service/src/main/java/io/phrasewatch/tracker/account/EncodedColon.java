package io.phrasewatch.tracker.account;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes token requests whose path has {@code %3A} for the colon: some HTTP clients encode it, and RFC 3986 makes both the same here. */
@ApplicationScoped
class EncodedColon {

    private static final int BEFORE_EVERYTHING = 1_000;
    private static final String ENCODED = "/oauth2/token%3Agenerate";
    private static final String PLAIN = "/oauth2/token:generate";

    void register(@Observes Filters filters) {
        filters.register(EncodedColon::decode, BEFORE_EVERYTHING);
    }

    private static void decode(RoutingContext context) {
        if (ENCODED.equalsIgnoreCase(context.request().path())) {
            context.reroute(PLAIN);
        } else {
            context.next();
        }
    }
}

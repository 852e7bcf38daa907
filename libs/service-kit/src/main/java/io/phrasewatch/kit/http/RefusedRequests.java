package io.phrasewatch.kit.http;

import io.phrasewatch.kit.error.RequestError;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives the requests that the HTTP layer itself refuses the body of every other error; left alone it answers without any. */
@ApplicationScoped
class RefusedRequests {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final int maxBodyBytes;

    RefusedRequests(HttpLimitsConfig limits) {
        this.maxBodyBytes = limits.maxBodyBytes();
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        int status = context.statusCode();
        boolean ours = status >= CLIENT_ERRORS && status < SERVER_ERRORS && !context.response().ended();
        if (!ours) {
            context.next();
        } else if (status == RequestError.BODY_TOO_LARGE.status()) {
            Refusal.of(RequestError.BODY_TOO_LARGE, maxBodyBytes).sendAndClose(context);
        } else {
            new Refusal(status, RequestError.sentence(status)).send(context);
        }
    }
}

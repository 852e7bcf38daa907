package io.phrasewatch.kit.http;

import io.phrasewatch.kit.error.RequestError;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are larger than the process takes, with a JSON answer. An announced length is refused before a byte is read; a
 * body of unannounced length is counted while it arrives, but for files: who stores those counts them.
 */
@ApplicationScoped
class BodyLimit {

    /** After CORS (300), so that browsers may read the refusal, and before authentication (200). */
    private static final int BEFORE_AUTHENTICATION = 240;
    /** Only callers with a token may have a body gathered. */
    private static final int AFTER_AUTHORIZATION = 50;

    private final HttpLimitsConfig limits;
    private final long maxFileBytes;
    private final BodyHandler gathering;

    BodyLimit(HttpLimitsConfig limits, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxFileSize) {
        this.limits = limits;
        this.maxFileBytes = maxFileSize.asLongValue();
        this.gathering = BodyHandler.create(false).setBodyLimit(limits.maxBodyBytes());
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkAnnounced, BEFORE_AUTHENTICATION);
        filters.register(this::countUnannounced, AFTER_AUTHORIZATION);
    }

    private void checkAnnounced(RoutingContext context) {
        long most = isFile(context) ? maxFileBytes : limits.maxBodyBytes();
        if (announced(context.request()) > most) {
            Refusal.of(RequestError.BODY_TOO_LARGE, most).sendAndClose(context);
        } else {
            context.next();
        }
    }

    private void countUnannounced(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING) && !isFile(context)) {
            gathering.handle(context);
        } else {
            context.next();
        }
    }

    private boolean isFile(RoutingContext context) {
        return limits.fileUploads().filter(paths -> paths.matcher(context.normalizedPath()).matches()).isPresent();
    }

    private static long announced(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

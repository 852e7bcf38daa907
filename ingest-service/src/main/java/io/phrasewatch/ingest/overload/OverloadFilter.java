package io.phrasewatch.ingest.overload;

import io.phrasewatch.ingest.persistence.IngestOutbox;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a submission in while there is room for it, before its body is read, and counts it out when its answer has been sent. */
class OverloadFilter {

    private static final String SUBMISSIONS = "/v1/process/";
    /** Bodies that are held in memory; files of the others are not. */
    private static final String TEXT = SUBMISSIONS + "text";
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Turnstile turnstile;
    private final IngestOutbox outbox;
    private final CurrentVertxRequest request;
    private final long unknownSize;

    OverloadFilter(OverloadConfig config, IngestOutbox outbox, CurrentVertxRequest request,
            @ConfigProperty(name = "phrasewatch.ingest.max-body-bytes", defaultValue = "10485760") long unknownSize) {
        this.turnstile = new Turnstile(config);
        this.outbox = outbox;
        this.request = request;
        this.unknownSize = unknownSize;
    }

    /**
     * Does nothing for other requests.
     *
     * @throws ApiException 503 when there is no room
     */
    @ServerRequestFilter(preMatching = true)
    public void admit(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath();
        if (!path.startsWith(SUBMISSIONS)) {
            return;
        }
        long size = path.startsWith(TEXT) ? size(context) : 0;
        if (outbox.isFull() || !turnstile.enter(size)) {
            throw ApiException.retryAfter(RETRY_AFTER_SECONDS, RequestError.UNAVAILABLE);
        }
        request.getCurrent().addEndHandler(ended -> turnstile.leave(size));
    }

    private long size(ContainerRequestContext context) {
        return context.getLength() >= 0 ? context.getLength() : unknownSize;
    }
}

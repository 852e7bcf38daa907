package io.phrasewatch.ingest.outbound;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Posts to targets that clients name. Connects to the address {@link TargetGuard} has checked, takes no redirect, reads no more of the
 * answer than its head, keeps no connection.
 */
@ApplicationScoped
public class OutboundClient {

    /** The net under calls that were abandoned while they connected. */
    private static final int IDLE_SECONDS = 60;

    private final WebhookTargets guard;
    private final HttpClient client;

    OutboundClient(WebhookTargets guard, Vertx vertx) {
        this.guard = guard;
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setIdleTimeout(IDLE_SECONDS));
    }

    void stop(@Observes ShutdownEvent event) {
        client.closeAndForget();
    }

    /**
     * Posts and answers the head of the response.
     *
     * @param target  absolute http or https URL
     * @param headers besides those HTTP needs
     * @param body    sent as it is
     * @param timeout for all of it, name service and connection included
     * @return fails with {@link TargetRefusedException} when the target may not be called, otherwise with whatever the network does
     */
    public Uni<OutboundAnswer> post(URI target, Map<String, String> headers, String body, Duration timeout) {
        return Uni.createFrom().item(() -> guard.checked(target.getHost())).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(address -> post(options(target, address, headers, timeout), body))
                .ifNoItem().after(timeout).fail();
    }

    private Uni<OutboundAnswer> post(RequestOptions options, String body) {
        return client.request(options).chain(request -> post(request, body));
    }

    private static Uni<OutboundAnswer> post(HttpClientRequest request, String body) {
        return request.send(body).map(OutboundClient::answer).onTermination().invoke(() -> request.connection().closeAndForget());
    }

    private static OutboundAnswer answer(HttpClientResponse response) {
        return new OutboundAnswer(response.statusCode(), Optional.ofNullable(response.getHeader("Retry-After")));
    }

    /** The socket goes to the checked address; name and certificate are still those of the host. */
    private static RequestOptions options(URI target, InetAddress address, Map<String, String> headers, Duration timeout) {
        int port = TargetUrl.port(target);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl(TargetUrl.isSecure(target))
                .setURI(TargetUrl.pathAndQuery(target))
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
        headers.forEach(options::putHeader);
        return options;
    }
}

package io.phrasewatch.ingest.streaming;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** What the configuration of the framework does not reach. */
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {

    /** A peer that vanished confirms no close: its connection is cut after this time. */
    private static final int SECONDS_TO_CONFIRM_A_CLOSE = 3;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setWebSocketClosingTimeout(SECONDS_TO_CONFIRM_A_CLOSE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}

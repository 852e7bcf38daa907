package io.phrasewatch.ingest.streaming;

import io.netty.channel.Channel;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** The connection below a socket, for what the framework does not offer. */
record Wire(HttpServerRequest request) {

    private static final int SECONDS_TO_TAKE_WHAT_IS_UNDER_WAY = 5;

    /** Reads once and then lets others of its thread have their turn: a read may hold ten thousand frames, and by default sixteen follow. */
    void takeTurns() {
        if (channel() != null && channel().config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator reads) {
            reads.maxMessagesPerRead(1);
        }
    }

    /** What the client sends from now on stays with its own network. */
    void stopReading() {
        if (channel() != null) {
            channel().config().setAutoRead(false);
        }
    }

    /**
     * The framework waits until the network took the close frame, and with a client that does not read it waits for ever, holding all that is
     * unread. Cut off, it lets go.
     */
    void cutLater() {
        Channel channel = channel();
        if (channel != null) {
            channel.eventLoop().schedule(() -> channel.close(), SECONDS_TO_TAKE_WHAT_IS_UNDER_WAY, TimeUnit.SECONDS);
        }
    }

    private Channel channel() {
        return request.connection() instanceof ConnectionBase connection ? connection.channel() : null;
    }
}

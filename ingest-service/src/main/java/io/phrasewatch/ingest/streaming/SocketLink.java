package io.phrasewatch.ingest.streaming;

import io.netty.channel.Channel;
import io.phrasewatch.ingest.streaming.session.ClientLink;
import io.phrasewatch.ingest.streaming.session.CloseWith;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** The framework's connection as sessions see it. */
record SocketLink(WebSocketConnection connection) implements ClientLink {

    private static final int SECONDS_TO_TAKE_WHAT_IS_UNDER_WAY = 5;

    @Override
    public Uni<Void> send(String frame) {
        return connection.sendText(frame);
    }

    @Override
    public void close(CloseWith code, String reason) {
        connection.close(new CloseReason(code.code(), reason)).subscribe().with(closed -> { }, failure -> { });
        cutLater();
    }

    /**
     * The framework waits until the network took the close frame, and with a client that does not read it waits for ever, holding all that is
     * unread. Cut off, it lets go.
     */
    private void cutLater() {
        if (connection.userData().get(UpgradeGate.REQUEST).connection() instanceof ConnectionBase wire) {
            Channel channel = wire.channel();
            channel.eventLoop().schedule(() -> channel.close(), SECONDS_TO_TAKE_WHAT_IS_UNDER_WAY, TimeUnit.SECONDS);
        }
    }
}

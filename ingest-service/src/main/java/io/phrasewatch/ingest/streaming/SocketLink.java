package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.ClientLink;
import io.phrasewatch.ingest.streaming.session.CloseWith;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** The framework's connection as sessions see it. */
record SocketLink(WebSocketConnection connection) implements ClientLink {

    @Override
    public Uni<Void> send(String frame) {
        return connection.sendText(frame);
    }

    @Override
    public void close(CloseWith code, String reason) {
        connection.close(new CloseReason(code.code(), reason)).subscribe().with(closed -> { }, failure -> { });
        wire().cutLater();
    }

    @Override
    public void stopReading() {
        wire().stopReading();
    }

    private Wire wire() {
        return new Wire(connection.userData().get(UpgradeGate.REQUEST));
    }
}

package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.ClientLink;
import io.phrasewatch.ingest.streaming.session.CloseWith;
import io.phrasewatch.ingest.streaming.session.Seat;
import io.phrasewatch.ingest.streaming.session.Streams;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** What the endpoints have in common: from callbacks of the framework to a {@link Seat}, without blocking. */
abstract class StreamEndpoint {

    private static final TypedKey<Seat> SEAT = new TypedKey<>("seat");

    private final Streams streams;

    StreamEndpoint(Streams streams) {
        this.streams = streams;
    }

    final void speak(WebSocketConnection connection) {
        connection.userData().put(SEAT, streams.speak(key(connection), new Link(connection)));
    }

    final void listen(WebSocketConnection connection) {
        connection.userData().put(SEAT, streams.listen(key(connection), new Link(connection)));
    }

    static Seat seat(WebSocketConnection connection) {
        return connection.userData().get(SEAT);
    }

    static void closeIfOpen(WebSocketConnection connection) {
        if (connection.isOpen()) {
            connection.close().subscribe().with(closed -> { }, failure -> { });
        }
    }

    private static StreamKey key(WebSocketConnection connection) {
        return new StreamKey(connection.userData().get(UpgradeGate.ACCOUNT), connection.pathParam("connectionId"));
    }

    /** The framework's connection as sessions see it. */
    private record Link(WebSocketConnection connection) implements ClientLink {

        @Override
        public Uni<Void> send(String frame) {
            return connection.sendText(frame);
        }

        @Override
        public void close(CloseWith code, String reason) {
            connection.close(new CloseReason(code.code(), reason)).subscribe().with(closed -> { }, failure -> { });
        }
    }
}

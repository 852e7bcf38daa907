package io.phrasewatch.ingest.streaming;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.phrasewatch.ingest.streaming.session.CloseWith;
import io.phrasewatch.ingest.streaming.session.Seat;
import io.phrasewatch.ingest.streaming.session.Streams;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/**
 * What the endpoints have in common: from callbacks of the framework to a {@link Seat}, without blocking. An endpoint has one path, so each
 * path has a class of its own, which says who takes a seat; all else is inherited.
 */
abstract class StreamEndpoint {

    private static final TypedKey<Seat> SEAT = new TypedKey<>("seat");

    private final Streams streams;

    StreamEndpoint(Streams streams) {
        this.streams = streams;
    }

    final void speak(WebSocketConnection connection) {
        connection.userData().put(SEAT, streams.speak(key(connection), new SocketLink(connection)));
    }

    final void listen(WebSocketConnection connection) {
        connection.userData().put(SEAT, streams.listen(key(connection), new SocketLink(connection)));
    }

    @OnTextMessage
    @NonBlocking
    void text(WebSocketConnection connection, String frame) {
        seat(connection).text(frame);
    }

    @OnBinaryMessage
    @NonBlocking
    void sound(WebSocketConnection connection, byte[] sound) {
        seat(connection).sound(sound);
    }

    @OnPongMessage
    @NonBlocking
    void pong(WebSocketConnection connection, Buffer echo) {
        seat(connection).alive();
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        seat(connection).left();
        RequestCount.done(connection.userData().get(UpgradeGate.REQUEST));
    }

    /** What came is no frame, or too large, or the connection broke: then there is nobody to tell. */
    @OnError
    @NonBlocking
    void failed(WebSocketConnection connection, Throwable failure) {
        if (connection.isOpen()) {
            seat(connection).broken(reason(failure));
        }
    }

    private static CloseWith reason(Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException wrong) {
            return wrong.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG) ? CloseWith.TOO_LARGE : CloseWith.NO_FRAME;
        }
        // this is how the framework tells of a message that is too large in all its frames
        return failure instanceof IllegalStateException ? CloseWith.TOO_LARGE : CloseWith.FAILURE;
    }

    private static Seat seat(WebSocketConnection connection) {
        return connection.userData().get(SEAT);
    }

    private static StreamKey key(WebSocketConnection connection) {
        return new StreamKey(connection.userData().get(UpgradeGate.ACCOUNT), connection.pathParam("connectionId"));
    }
}

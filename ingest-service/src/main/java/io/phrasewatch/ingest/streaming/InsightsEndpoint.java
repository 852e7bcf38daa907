package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Where clients stream, under its older name, which every published client uses. */
@WebSocket(path = "/v1/realtime/insights/{connectionId}", endpointId = InsightsEndpoint.ID)
class InsightsEndpoint extends StreamEndpoint {

    static final String ID = "insights";

    InsightsEndpoint(Streams streams) {
        super(streams);
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        speak(connection);
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

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        seat(connection).left();
    }

    /** Broken connections and frames that are too large: the framework closes, and there is nobody to tell. */
    @OnError
    @NonBlocking
    void failed(WebSocketConnection connection, Throwable failure) {
        closeIfOpen(connection);
    }
}

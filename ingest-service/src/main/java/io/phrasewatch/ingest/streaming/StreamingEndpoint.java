package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Where clients stream. */
@WebSocket(path = "/v1/streaming/{connectionId}", endpointId = StreamingEndpoint.ID)
class StreamingEndpoint extends StreamEndpoint {

    static final String ID = "streaming";

    StreamingEndpoint(Streams streams) {
        super(streams);
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        speak(connection);
    }
}

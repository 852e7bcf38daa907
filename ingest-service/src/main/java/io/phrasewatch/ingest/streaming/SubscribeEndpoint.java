package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Where clients listen to a stream. */
@WebSocket(path = "/v1/subscribe/{connectionId}", endpointId = SubscribeEndpoint.ID)
class SubscribeEndpoint extends StreamEndpoint {

    static final String ID = "subscribe";

    SubscribeEndpoint(Streams streams) {
        super(streams);
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        listen(connection);
    }
}

package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Where clients listen to a stream, as an old sample does. */
@WebSocket(path = "/subscribe/{connectionId}", endpointId = PlainSubscribeEndpoint.ID)
class PlainSubscribeEndpoint extends StreamEndpoint {

    static final String ID = "plain-subscribe";

    PlainSubscribeEndpoint(Streams streams) {
        super(streams);
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        listen(connection);
    }
}

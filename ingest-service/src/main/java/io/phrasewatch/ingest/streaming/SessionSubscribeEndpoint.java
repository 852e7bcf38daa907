package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Where clients listen to a stream, as those do that come from telephony. */
@WebSocket(path = "/session/subscribe/{connectionId}", endpointId = SessionSubscribeEndpoint.ID)
class SessionSubscribeEndpoint extends StreamEndpoint {

    static final String ID = "session-subscribe";

    SessionSubscribeEndpoint(Streams streams) {
        super(streams);
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        listen(connection);
    }
}

package io.phrasewatch.ingest.streaming;

import io.phrasewatch.ingest.streaming.session.Streams;
import io.quarkus.websockets.next.OnOpen;
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
}

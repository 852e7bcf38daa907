package io.phrasewatch.ingest.streaming.session;

import io.smallrye.mutiny.Uni;

/** The wire to one client. Any thread may call; nothing here blocks. */
public interface ClientLink {

    /** Sends a text frame; done when the network took it. */
    Uni<Void> send(String frame);

    /** Closes with a code of RFC 6455 and a reason for people. */
    void close(CloseWith code, String reason);

    /** Takes nothing more from the client; what it sends stays with its own network. */
    void stopReading();
}

package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.ingest.streaming.protocol.ServerFrames;

/** One socket's place in a stream. Nothing here blocks: event loops may call. */
public final class Seat {

    private final LiveStream stream;
    private final ClientSocket socket;
    private final Participant participant;
    private final Runnable onLeaving;

    /** A place; {@code participant} is null for one that only listens. */
    Seat(LiveStream stream, ClientSocket socket, Participant participant, Runnable onLeaving) {
        this.stream = stream;
        this.socket = socket;
        this.participant = participant;
        this.onLeaving = onLeaving;
    }

    /** The client answered a ping. */
    public void alive() {
        socket.heard();
    }

    /** A text frame came. What listeners say does not matter. */
    public void text(String frame) {
        socket.heard();
        if (ServerFrames.PING.equals(frame)) {
            socket.send(ServerFrames.PONG);
        } else if (participant != null) {
            stream.text(participant, frame);
        }
    }

    /** Sound came. */
    public void sound(byte[] sound) {
        socket.heard();
        if (participant != null) {
            stream.sound(participant, sound);
        }
    }

    /** What came could not be read: nothing behind it can be. */
    public void broken(CloseWith reason) {
        socket.close(reason, "the frame can not be read");
    }

    /** The socket is closed. */
    public void left() {
        socket.closedByClient();
        stream.add(() -> {
            if (participant != null) {
                stream.left(participant);
            } else {
                stream.audience().remove(socket);
            }
            onLeaving.run();
        });
    }
}

package io.phrasewatch.ingest.streaming.session;

/** Why the server closes a socket: the codes of RFC 6455 that clients get to see. */
public enum CloseWith {
    /** All is said and done. */
    NORMAL(1000),
    /** The server stops; the stream can go on with another connection. */
    GOING_AWAY(1001),
    /** What came is no frame. */
    NO_FRAME(1002),
    /** The client broke a rule: it sends faster than it may, or does not read. */
    POLICY(1008),
    /** A frame, or a message in several of them, is larger than any may be. */
    TOO_LARGE(1009),
    /** The server failed. */
    FAILURE(1011),
    /** The server can not go on now; later it may. */
    TRY_LATER(1013);

    private final int code;

    CloseWith(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

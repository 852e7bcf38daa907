package io.phrasewatch.ingest.streaming.session;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** One client's socket with bounds on both directions: what it leaves unread, and what it sends faster than it is worked on. */
public final class ClientSocket {

    private final ClientLink link;
    private final long maxUnread;
    private final long maxWaiting;
    private final AtomicLong unread = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Instant lastHeard = Instant.now();

    /**
     * A socket.
     *
     * @param maxUnread  characters the client may leave unread
     * @param maxWaiting characters of its frames that may wait to be worked on
     */
    public ClientSocket(ClientLink link, long maxUnread, long maxWaiting) {
        this.link = link;
        this.maxUnread = maxUnread;
        this.maxWaiting = maxWaiting;
    }

    /** Sends a frame; a client that does not read is disconnected. Does nothing once closed. */
    public void send(String frame) {
        if (closed.get()) {
            return;
        }
        if (unread.addAndGet(frame.length()) > maxUnread + frame.length()) {
            close(CloseWith.POLICY, "frames are left unread");
            return;
        }
        link.send(frame).subscribe().with(sent -> unread.addAndGet(-frame.length()), failure -> closed.set(true));
    }

    /** Something came from the client, if only its answer to a ping. */
    void heard() {
        lastHeard = Instant.now();
    }

    /** Closes a socket whose client gave no sign of life since then; the client may come back with another. */
    void closeIfSilentSince(Instant then) {
        if (lastHeard.isBefore(then)) {
            close(CloseWith.GOING_AWAY, "pings are not answered, connect again");
        }
    }

    /** Notes that so many characters wait to be worked on; false, and disconnected, when they are too many. */
    boolean enqueue(int characters) {
        if (closed.get()) {
            return false;
        }
        if (waiting.getAndAdd(characters) > maxWaiting) {
            close(CloseWith.POLICY, "frames come faster than they can be worked on");
            return false;
        }
        return true;
    }

    /** Notes that so many characters were worked on. */
    void dequeue(int characters) {
        waiting.addAndGet(-characters);
    }

    /** Closes; only the first reason counts. */
    public void close(CloseWith code, String reason) {
        if (closed.compareAndSet(false, true)) {
            link.close(code, reason);
        }
    }

    /** The process stops: the client can go on with another. */
    void goAway() {
        close(CloseWith.GOING_AWAY, "the server stops, connect again");
    }

    /** The client closed, or the network did. */
    public void closedByClient() {
        closed.set(true);
    }

    boolean isClosed() {
        return closed.get();
    }
}

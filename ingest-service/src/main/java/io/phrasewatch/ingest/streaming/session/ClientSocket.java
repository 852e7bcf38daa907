package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.ingest.streaming.backlog.Backlog;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** One client's socket with bounds on both directions: what it leaves unread, and what it sends faster than it is worked on. */
public final class ClientSocket {

    private final ClientLink link;
    private final Backlog unread;
    private final Backlog waiting;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean overrun;
    private volatile Instant lastHeard = Instant.now();

    /**
     * A socket.
     *
     * @param unread  frames the client has to read
     * @param waiting its frames that are to be worked on
     */
    public ClientSocket(ClientLink link, Backlog unread, Backlog waiting) {
        this.link = link;
        this.unread = unread;
        this.waiting = waiting;
    }

    /** Sends a frame; a client that does not read is disconnected. Does nothing once closed. */
    public void send(String frame) {
        if (closed.get()) {
            return;
        }
        if (!unread.add(frame.length())) {
            close(CloseWith.POLICY, "frames are left unread");
            return;
        }
        link.send(frame).onTermination().invoke(() -> unread.remove(frame.length()))
                .subscribe().with(sent -> { }, failure -> closed.set(true));
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

    /** Notes that a frame of this size waits to be worked on; false, and disconnected, when it is one too many. */
    boolean enqueue(int size) {
        if (closed.get()) {
            return false;
        }
        if (!waiting.add(size)) {
            close(CloseWith.POLICY, "frames come faster than they can be worked on");
            link.stopReading();
            return false;
        }
        return true;
    }

    /** Notes that a frame of this size was worked on. */
    void dequeue(int size) {
        waiting.remove(size);
    }

    /** Closes; only the first reason counts. */
    public void close(CloseWith code, String reason) {
        if (closed.compareAndSet(false, true)) {
            overrun = code == CloseWith.POLICY;
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

    /** Whether it was closed for breaking a rule: what of it still waits is dropped, so that nobody waits behind it. */
    boolean isOverrun() {
        return overrun;
    }

    boolean isClosed() {
        return closed.get();
    }
}

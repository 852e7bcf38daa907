package io.phrasewatch.ingest.streaming.backlog;

import java.util.concurrent.atomic.AtomicLong;

/** Frames that wait in one place for one client: to be read by it, to be worked on, to be recognised. Any thread may call. */
public final class Backlog {

    private final int perFrame;
    private final SharedRoom room;
    private final AtomicLong held = new AtomicLong();
    private volatile long most;

    /**
     * A backlog with nothing in it.
     *
     * @param most     bytes that may wait
     * @param perFrame what a frame takes beside its content, so that very many empty ones are not free
     */
    Backlog(long most, int perFrame, SharedRoom room) {
        this.most = most;
        this.perFrame = perFrame;
        this.room = room;
    }

    /** From now on so many bytes may wait; what waits already stays. */
    public void limit(long bytes) {
        most = bytes;
    }

    /**
     * Notes that one more frame waits. A single frame fits whatever its size.
     *
     * @param size of its content, in bytes or, for text, in characters
     * @return false when too much waits already: then this frame is not noted
     */
    public boolean add(int size) {
        long cost = (long) perFrame + size;
        long before = held.getAndAdd(cost);
        room.grow(before, cost);
        if (before > most || room.isTightFor(before + cost)) {
            remove(size);
            return false;
        }
        return true;
    }

    /** Notes that a frame of this size does not wait any more. */
    public void remove(int size) {
        long cost = (long) perFrame + size;
        room.shrink(held.addAndGet(-cost), cost);
    }
}

package io.phrasewatch.ingest.streaming.backlog;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bound for all backlogs of a process together. When it is reached, it is those who hold an equal share or more that have to go: there
 * is always one, and never one that keeps pace beside others that do not. It is a share of the bound, not of what is held: those that were
 * closed and not let go yet would raise that for the others, and at most twice the bound is held this way.
 */
final class SharedRoom {

    private final long most;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong holders = new AtomicLong();

    SharedRoom(long most) {
        this.most = most;
    }

    void grow(long before, long cost) {
        held.addAndGet(cost);
        if (before == 0) {
            holders.incrementAndGet();
        }
    }

    void shrink(long after, long cost) {
        held.addAndGet(-cost);
        if (after == 0) {
            holders.decrementAndGet();
        }
    }

    /** Whether a backlog of that many bytes is one too large for the room there is. */
    boolean isTightFor(long own) {
        return held.get() > most && own >= most / Math.max(1, holders.get());
    }

    long held() {
        return held.get();
    }
}

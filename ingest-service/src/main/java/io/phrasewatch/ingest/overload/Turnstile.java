package io.phrasewatch.ingest.overload;

/** Counts requests and their bytes in and out. Safe for any thread. */
final class Turnstile {

    private final int mostRequests;
    private final long mostBytes;
    private int requests;
    private long bytes;

    Turnstile(OverloadConfig config) {
        this.mostRequests = config.requestsAtOnce();
        this.mostBytes = config.bytesAtOnce();
    }

    /** True when there is room; the caller then owes one {@link #leave}. A request alone always fits. */
    synchronized boolean enter(long size) {
        if (requests >= mostRequests || requests > 0 && bytes + size > mostBytes) {
            return false;
        }
        requests++;
        bytes += size;
        return true;
    }

    synchronized void leave(long size) {
        requests--;
        bytes -= size;
    }
}

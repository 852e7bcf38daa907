package io.phrasewatch.worker.transcription;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A recording that is this worker's while the lease is open. Renews itself; when the recording is not wanted any more, or somebody
 * else's, the thread that opened the lease is interrupted.
 */
final class Lease implements AutoCloseable {

    private final IngestMediaClient ingest;
    private final String jobId;
    private final Thread worker = Thread.currentThread();
    private final ScheduledExecutorService renewal;
    private boolean open = true;
    private volatile boolean gone;

    private Lease(IngestMediaClient ingest, String jobId) {
        this.ingest = ingest;
        this.jobId = jobId;
        this.renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "recording-lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the recording; fails as {@link IngestMediaClient#lease} does. */
    static Lease take(IngestMediaClient ingest, String jobId, Duration heartbeat) {
        ingest.lease(jobId);
        Lease lease = new Lease(ingest, jobId);
        lease.renewal.scheduleWithFixedDelay(lease::renew, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Whether the recording was found not to be wanted any more. */
    boolean isGone() {
        return gone;
    }

    private void renew() {
        try {
            ingest.lease(jobId);
        } catch (RecordingGoneException e) {
            gone = true;
            interrupt();
        } catch (RuntimeException mayPass) {
            // the next heartbeat tells; meanwhile the lease itself is a grace period
        }
    }

    private synchronized void interrupt() {
        if (open) {
            worker.interrupt();
        }
    }

    /** No interrupt reaches the worker afterwards; one that already did is taken back when it came from here. */
    @Override
    public void close() {
        renewal.shutdownNow();
        synchronized (this) {
            open = false;
        }
        if (gone) {
            Thread.interrupted();
        }
    }
}

package io.phrasewatch.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the JVM alive after SIGTERM or Ctrl-C until the servers are down. All shutdown hooks run at once: Quarkus stops
 * by its own, the main thread then closes Kafka and PostgreSQL, and this hook waits for that.
 */
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final CountDownLatch allDown = new CountDownLatch(1);
    private volatile boolean given;

    private StopSignal() {
    }

    /** To be called before anything is started that has to be stopped. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::await, "stop-signal"));
        return signal;
    }

    /** Whether the process has been asked to stop. */
    boolean given() {
        return given;
    }

    private void await() {
        given = true;
        try {
            allDown.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that everything is down. */
    @Override
    public void close() {
        allDown.countDown();
    }
}

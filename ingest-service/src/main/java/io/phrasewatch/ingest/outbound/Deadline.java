package io.phrasewatch.ingest.outbound;

import io.phrasewatch.ingest.outbound.FetchFailedException.Reason;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The moment after which a fetch is given up; every wait of the fetch is a wait for it. */
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * Waits for a step.
     *
     * @throws FetchFailedException when the time is over, the thread interrupted, or the step says so itself
     * @throws InterruptedFetch     when the network fails
     */
    <T> T await(Future<T> step) throws InterruptedFetch {
        try {
            return step.toCompletionStage().toCompletableFuture().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            throw new FetchFailedException(Reason.TOO_SLOW);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(Reason.CANCELLED);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FetchFailedException decided) {
                throw decided;
            }
            throw new InterruptedFetch(failed.getCause());
        }
    }

    /** A connection could not be made, or broke. */
    static final class InterruptedFetch extends Exception {

        private static final long serialVersionUID = 1L;

        InterruptedFetch(Throwable cause) {
            super(cause);
        }
    }
}

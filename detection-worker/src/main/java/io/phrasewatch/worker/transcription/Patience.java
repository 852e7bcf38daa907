package io.phrasewatch.worker.transcription;

import java.time.Duration;
import java.util.Optional;

/** How long one recording is tried: without end while the platform is to blame, a few times or minutes when the recording may be. */
final class Patience {

    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    /** What stumbled may be back on its feet by then. */
    private static final long WAIT_AFTER_A_DEFECT_MILLIS = 5_000;
    private static final int TRIES_OF_A_DEFECT = 3;
    private static final String DEFECT = "The recording could not be transcribed.";

    private final long sourceNanos;
    private long wait = FIRST_WAIT_MILLIS;
    private int defects;
    private long sourceFailedFirst;
    private String reason;

    /** @param source how long a URL whose server can not be reached is tried */
    Patience(Duration source) {
        this.sourceNanos = source.toNanos();
    }

    /** Something failed that nobody foresaw. */
    void defect() {
        defects++;
        wait = Math.max(wait, WAIT_AFTER_A_DEFECT_MILLIS);
        if (defects >= TRIES_OF_A_DEFECT) {
            reason = DEFECT;
        }
    }

    /** The server of the URL was not to be reached. */
    void sourceFailed(String sentence, long nanoTime) {
        if (sourceFailedFirst == 0) {
            sourceFailedFirst = nanoTime;
        }
        if (nanoTime - sourceFailedFirst >= sourceNanos) {
            reason = sentence;
        }
    }

    /** Why the recording is given up, a sentence for the client; empty while it is worth another try. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Milliseconds before the next try; longer each time. */
    long nextWaitMillis() {
        long now = wait;
        wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        return now;
    }
}

package io.phrasewatch.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Where a harness plays: a running suite, an empty ledger, a verdict to fill.
 *
 * @param suite   running
 * @param ledger  what is accepted
 * @param verdict what is found
 * @param full    whether the full size is wanted, or the short one of the tests
 * @param random  of a seed that is printed, so that a run can be repeated
 */
record Stage(ChaosSuite suite, Ledger ledger, Verdict verdict, boolean full, Random random) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration FULL_PATIENCE = Duration.ofMinutes(30);
    private static final int CLIENTS = 4;

    int size(int ofFull, int ofShort) {
        return full ? ofFull : ofShort;
    }

    /** A client of the one ingest-service. */
    Load load() {
        return new Load(suite, suite::ingest, ledger);
    }

    /** Conversations submitted by a few clients at once while the harness goes on. */
    Submission submit(Load load, int conversations, int jobs, int messages) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            running.add(clients.submit(() -> load.converse(jobs, messages)));
        }
        clients.shutdown();
        return new Submission(running);
    }

    /** Waits for all work to end and compares. */
    void audit() {
        new Audit(suite, ledger).into(verdict, full ? FULL_PATIENCE : PATIENCE);
    }

    boolean hasOpenJobs() {
        return suite.postgres().count("select count(*) from ingest.job where status in ('scheduled', 'in_progress')") > 0;
    }

    void sleep(int fromMillis, int toMillis) {
        try {
            Thread.sleep(fromMillis + (toMillis > fromMillis ? random.nextInt(toMillis - fromMillis) : 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Submissions under way. */
    record Submission(List<Future<?>> running) {

        boolean isDone() {
            return running.stream().allMatch(Future::isDone);
        }

        void await() throws Exception {
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}

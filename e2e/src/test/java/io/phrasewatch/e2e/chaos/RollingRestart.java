package io.phrasewatch.e2e.chaos;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** R10: every process is stopped and replaced in turn under load; two of those that take work are there at any time. */
final class RollingRestart implements Harness {

    private static final String SECOND_INGEST = "ingest-service#2";
    private static final String SECOND_WORKER = "detection-worker#2";
    private static final List<String> ROUND = List.of(ChaosSuite.INGEST, ChaosSuite.WORKER, SECOND_INGEST, SECOND_WORKER,
            ChaosSuite.CONVERSATIONS, ChaosSuite.TRACKERS);
    private static final int SIGTERM_EXIT_CODE = 143;
    private static final long GRACE_SECONDS = 30;

    @Override
    public void run(Stage stage) throws Exception {
        ChaosSuite suite = stage.suite();
        suite.launch(SECOND_INGEST);
        suite.launch(SECOND_WORKER);
        suite.awaitReady(SECOND_INGEST);
        suite.awaitReady(SECOND_WORKER);
        AtomicInteger turn = new AtomicInteger();
        Load load = new Load(suite, () -> suite.address(turn.incrementAndGet() % 2 == 0 ? ChaosSuite.INGEST : SECOND_INGEST),
                stage.ledger());
        int restarts = stage.size(Integer.getInteger("chaos.restarts", 50), 3);
        Stage.Submission submission = stage.submit(load, stage.size(400, 20), 4, stage.size(20, 5));
        long slowest = 0;
        for (int restart = 0; restart < restarts; restart++) {
            slowest = Math.max(slowest, restart(stage, ROUND.get(restart % ROUND.size())));
        }
        submission.await();
        stage.verdict().figure("restarts", restarts);
        stage.verdict().figure("slowest stop, ms", slowest);
        stage.verdict().figure("answers (0: connection refused or cut, repeated at the other instance)", load.answers());
        stage.verdict().require(slowest < TimeUnit.SECONDS.toMillis(GRACE_SECONDS), "a stop took longer than the grace period");
        stage.audit();
    }

    private static long restart(Stage stage, String name) {
        long start = System.nanoTime();
        int exit = stage.suite().stop(name);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        stage.verdict().require(exit == SIGTERM_EXIT_CODE, name + " ended with " + exit);
        stage.suite().launch(name);
        stage.suite().awaitReady(name);
        return millis;
    }
}

package io.phrasewatch.e2e.chaos;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** R3: PostgreSQL is killed and started again, and all its connections are cut, under load. */
final class PostgresRestart implements Harness {

    private static final Duration READINESS_PATIENCE = Duration.ofSeconds(60);
    private static final long BACK_WITHIN_SECONDS = 30;

    private long slowest;

    @Override
    public void run(Stage stage) throws Exception {
        int restarts = stage.size(10, 1);
        Stage.Submission submission = stage.submit(stage.load(), stage.size(200, 30), 2, stage.size(50, 20));
        for (int restart = 0; restart < restarts; restart++) {
            stage.sleep(500, 3_000);
            restart(stage);
            stage.sleep(500, 3_000);
            stage.suite().postgres().cutConnections();
        }
        submission.await();
        stage.verdict().figure("restarts and connection storms", restarts);
        stage.verdict().figure("slowest return to readiness, ms", slowest);
        stage.verdict().require(slowest <= Duration.ofSeconds(BACK_WITHIN_SECONDS).toMillis(), "readiness came back too late");
        stage.audit();
    }

    private void restart(Stage stage) {
        Health health = new Health(stage.suite());
        stage.suite().postgres().kill();
        Awaitility.await("readiness without a database").atMost(READINESS_PATIENCE).until(() -> health.unready().size() == 4);
        List<String> dead = health.dead();
        stage.verdict().require(dead.isEmpty(), "not alive without a database: " + dead);
        stage.suite().postgres().start();
        long start = System.nanoTime();
        Awaitility.await("readiness with a database").atMost(READINESS_PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofMillis(200)).until(() -> health.unready().isEmpty());
        slowest = Math.max(slowest, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}

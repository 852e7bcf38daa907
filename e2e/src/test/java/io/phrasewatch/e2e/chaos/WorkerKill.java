package io.phrasewatch.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * R1: the worker is killed while batches of many conversations pass all partitions: at random, and every second time in the middle of its
 * writes, which a lock on their first table holds. What it has read by then and not recorded may be acknowledged by nobody.
 */
final class WorkerKill implements Harness {

    private static final int HELD_CONVERSATIONS = 6;
    private static final String HELD_WRITES =
            "select count(*) from pg_locks where not granted and relation = 'conversation.inbox'::regclass";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "20");
    }

    @Override
    public void run(Stage stage) throws Exception {
        int kills = stage.size(Integer.getInteger("chaos.kills", 30), 2);
        int conversations = stage.size(Integer.getInteger("chaos.conversations", 500), 20);
        Load load = stage.load();
        Stage.Submission submission = stage.submit(load, conversations, 2, stage.size(100, 20));
        int atWork = 0;
        long held = 0;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % 2 == 0) {
                stage.sleep(200, 4_000);
                atWork += stage.hasOpenJobs() ? 1 : 0;
                stage.suite().kill(ChaosSuite.WORKER);
            } else {
                held += killAtItsWrites(stage, load);
            }
            stage.suite().launch(ChaosSuite.WORKER);
            stage.suite().awaitReady(ChaosSuite.WORKER);
        }
        submission.await();
        stage.verdict().figure("kills of the worker", kills);
        stage.verdict().figure("of them at random while jobs were open", atWork);
        stage.verdict().figure("batches whose writes were under way at a kill", held);
        stage.audit();
    }

    /** Answers how many writes waited for the lock when the worker was killed. */
    private static long killAtItsWrites(Stage stage, Load load) {
        ChaosPostgres postgres = stage.suite().postgres();
        try (ChaosPostgres.Held lock = postgres.hold("conversation.inbox")) {
            List<String> conversations = new ArrayList<>();
            for (int i = 0; i < HELD_CONVERSATIONS; i++) {
                conversations.add(load.converse(1, 5));
            }
            String unsent = "select count(*) from ingest.outbox where record_key in ('" + String.join("', '", conversations) + "')";
            Awaitility.await("batches at the broker").atMost(PATIENCE).until(() -> postgres.count(unsent) == 0);
            Awaitility.await("writes of batches").atMost(PATIENCE).until(() -> postgres.count(HELD_WRITES) > 0);
            // time for a worker that acknowledges too early to do so
            stage.sleep(500, 1_000);
            long held = postgres.count(HELD_WRITES);
            stage.suite().kill(ChaosSuite.WORKER);
            return held;
        }
    }
}

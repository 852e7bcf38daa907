package io.phrasewatch.e2e.chaos;

import java.util.Map;

/** R1: the worker is killed at random while batches of many conversations pass all partitions. */
final class WorkerKill implements Harness {

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "20");
    }

    @Override
    public void run(Stage stage) throws Exception {
        int kills = stage.size(Integer.getInteger("chaos.kills", 30), 2);
        int conversations = stage.size(Integer.getInteger("chaos.conversations", 500), 20);
        Stage.Submission submission = stage.submit(stage.load(), conversations, 2, stage.size(100, 20));
        int atWork = 0;
        for (int kill = 0; kill < kills; kill++) {
            stage.sleep(200, 4_000);
            atWork += stage.hasOpenJobs() ? 1 : 0;
            stage.suite().kill(ChaosSuite.WORKER);
            stage.suite().launch(ChaosSuite.WORKER);
            stage.suite().awaitReady(ChaosSuite.WORKER);
        }
        submission.await();
        stage.verdict().figure("kills of the worker", kills);
        stage.verdict().figure("of them while jobs were open", atWork);
        stage.audit();
    }
}

package io.phrasewatch.e2e.chaos;

import java.util.List;
import java.util.Map;

/** R6: workers come and go, one to four and back, while batches pass. */
final class Rebalance implements Harness {

    private static final List<String> MORE = List.of("detection-worker#2", "detection-worker#3", "detection-worker#4");

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "5");
    }

    @Override
    public void run(Stage stage) throws Exception {
        int storms = stage.size(Integer.getInteger("chaos.storms", 20), 1);
        Stage.Submission submission = stage.submit(stage.load(), stage.size(400, 30), 2, stage.size(100, 20));
        for (int storm = 0; storm < storms; storm++) {
            MORE.forEach(stage.suite()::launch);
            MORE.forEach(stage.suite()::awaitReady);
            stage.sleep(500, 3_000);
            // in turn by request and by force
            for (int i = 0; i < MORE.size(); i++) {
                if ((storm + i) % 2 == 0) {
                    stage.suite().stop(MORE.get(i));
                } else {
                    stage.suite().kill(MORE.get(i));
                }
            }
        }
        submission.await();
        stage.verdict().figure("times one worker to four and back", storms);
        stage.audit();
    }
}

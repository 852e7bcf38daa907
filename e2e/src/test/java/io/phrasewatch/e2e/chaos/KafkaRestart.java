package io.phrasewatch.e2e.chaos;

import java.util.List;

/** R4: the broker is killed, also for minutes, under load; submissions go on. */
final class KafkaRestart implements Harness {

    private static final int LONG_MILLIS = 300_000;

    @Override
    public void run(Stage stage) throws Exception {
        int kills = stage.size(5, 1);
        Health health = new Health(stage.suite());
        Load load = stage.load();
        Stage.Submission submission = stage.submit(load, stage.size(200, 20), 2, stage.size(50, 20));
        for (int kill = 0; kill < kills; kill++) {
            stage.sleep(500, 5_000);
            stage.suite().kafka().kill();
            int before = stage.ledger().jobs().size();
            load.converse(1, 2);
            stage.verdict().require(stage.ledger().jobs().size() > before, "nothing accepted without a broker");
            int away = kill == 0 && stage.full() ? Integer.getInteger("chaos.away", LONG_MILLIS) : 2_000;
            stage.sleep(away, away);
            List<String> dead = health.dead();
            stage.verdict().require(dead.isEmpty(), "not alive without a broker: " + dead);
            stage.suite().kafka().start();
        }
        submission.await();
        stage.verdict().figure("kills of the broker", kills);
        stage.audit();
    }
}

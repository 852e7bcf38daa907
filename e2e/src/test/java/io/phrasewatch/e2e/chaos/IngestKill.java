package io.phrasewatch.e2e.chaos;

/**
 * R2: ingest is killed right after it answered 201, between its commit and the broker's acknowledgement. Every fourth time the broker is
 * frozen before, so that nothing can have been sent.
 */
final class IngestKill implements Harness {

    private static final int AT_ONCE = 4;
    private static final int FREEZE_EVERY = 4;
    private static final int MOST_MILLIS = 50;
    private static final int MOST_MILLIS_FROZEN = 1_000;

    @Override
    public void run(Stage stage) throws Exception {
        int kills = stage.size(Integer.getInteger("chaos.kills", 200), 2);
        Load load = stage.load();
        for (int kill = 0; kill < kills; kill++) {
            boolean frozen = kill % FREEZE_EVERY == 1;
            if (frozen) {
                stage.suite().kafka().freeze();
            }
            int before = stage.ledger().jobs().size();
            Stage.Submission submission = stage.submit(load, AT_ONCE, 1, 3);
            while (stage.ledger().jobs().size() == before) {
                Thread.onSpinWait();
            }
            // not always at once: what has no acknowledgement of the broker may not be forgotten a moment later either
            stage.sleep(0, frozen ? MOST_MILLIS_FROZEN : MOST_MILLIS);
            stage.suite().kill(ChaosSuite.INGEST);
            if (frozen) {
                stage.suite().kafka().thaw();
            }
            stage.suite().launch(ChaosSuite.INGEST);
            stage.suite().awaitReady(ChaosSuite.INGEST);
            submission.await();
        }
        stage.verdict().figure("kills of ingest", kills);
        stage.audit();
    }
}

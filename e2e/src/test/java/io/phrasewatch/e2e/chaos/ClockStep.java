package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.SuiteClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * R17: the clock of the machine is set ten minutes forward, twenty back, and right again, for every process of the suite and both
 * backends. Time comes from libfaketime, which the command line puts in front of this program; docs/reliability.md says how.
 */
final class ClockStep implements Harness {

    private static final String FILE = "FAKETIME_TIMESTAMP_FILE";
    private static final int[] OFFSETS_SECONDS = {600, -600, 0};
    private static final int NOTICED_AFTER_MILLIS = 3_000;

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "5");
    }

    @Override
    public void prepare(Path directory) {
        if (System.getenv(FILE) == null || System.getenv("LD_PRELOAD") == null) {
            throw new IllegalStateException("LD_PRELOAD must name libfaketime and " + FILE + " a file; see docs/reliability.md");
        }
        set(0);
    }

    @Override
    public void run(Stage stage) throws Exception {
        Load load = stage.load();
        SuiteClient early = SuiteClient.signIn(stage.suite(), stage.suite().account());
        String mark = stage.ledger().newMark();
        String body = Load.body(Load.texts(mark, 1));
        String first = load.send(null, body, mark).body();
        var accepted = io.restassured.path.json.JsonPath.from(first);
        stage.ledger().accept(accepted.getString("conversationId"), accepted.getString("jobId"), Load.texts(mark, 1), Load.texts(mark, 1));
        Stage.Submission submission = stage.submit(load, stage.size(200, 30), 4, 20);
        Health health = new Health(stage.suite());
        int restarted = 0;
        for (int offset : OFFSETS_SECONDS) {
            stage.verdict().require(health.dead().isEmpty(), "not alive before the clock is set to " + offset);
            // what is leased and never sent must not stay leased until the old time comes round again
            stage.suite().kafka().freeze();
            load.converse(1, 5);
            stage.sleep(500, 1_000);
            stage.suite().kill(ChaosSuite.INGEST);
            set(offset);
            stage.suite().kafka().thaw();
            stage.suite().launch(ChaosSuite.INGEST);
            stage.suite().awaitReady(ChaosSuite.INGEST);
            stage.sleep(NOTICED_AFTER_MILLIS, 0);
            restarted += restartDead(stage, health);
            step(stage, load, early, offset);
            stage.verdict().require(load.send(null, body, mark).body().equals(first), "an Idempotency-Key was forgotten at " + offset);
        }
        submission.await();
        stage.verdict().figure("services started again because their liveness asked for it", restarted);
        stage.verdict().figure("answers", load.answers());
        stage.audit();
    }

    /** As an orchestrator does: what is not alive is killed and started. */
    private static int restartDead(Stage stage, Health health) {
        List<String> dead = health.dead();
        dead.forEach(stage.suite()::kill);
        dead.forEach(stage.suite()::launch);
        dead.forEach(stage.suite()::awaitReady);
        return dead.size();
    }

    /** Tokens of before and of now are good, and work comes to its end. */
    private static void step(Stage stage, Load load, SuiteClient early, int offset) {
        SuiteClient now = SuiteClient.signIn(stage.suite(), stage.suite().account());
        int before = stage.ledger().jobs().size();
        load.converse(1, 5);
        String job = stage.ledger().jobs().get(stage.ledger().jobs().size() - 1);
        long start = System.nanoTime();
        early.awaitCompleted(job);
        now.awaitCompleted(job);
        stage.verdict().figure("at " + offset + " s: milliseconds until a new job was complete", (System.nanoTime() - start) / 1_000_000);
        stage.verdict().require(stage.ledger().jobs().size() > before, "nothing accepted at " + offset);
    }

    private static void set(int seconds) {
        try {
            Path file = Path.of(System.getenv(FILE));
            Files.writeString(file, (seconds < 0 ? "" : "+") + seconds + "\n");
            file.toFile().setReadable(true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

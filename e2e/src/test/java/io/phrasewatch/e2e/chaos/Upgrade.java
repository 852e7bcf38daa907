package io.phrasewatch.e2e.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * R19: from an older build to this one, process by process under traffic, back, and forward again. In between both versions work side by
 * side, in the same groups of consumers and on the same database. {@code -Dchaos.from=DIRECTORY} names the older build.
 */
final class Upgrade implements Harness {

    private static final String SECOND_INGEST = "ingest-service#2";
    private static final String SECOND_WORKER = "detection-worker#2";
    /** Owners of a schema before those who write into it. */
    private static final List<String> ORDER = List.of(ChaosSuite.CONVERSATIONS, ChaosSuite.TRACKERS, ChaosSuite.WORKER, SECOND_WORKER,
            ChaosSuite.INGEST, SECOND_INGEST);
    private static final int FIRST_SERVER_ERROR = 500;

    @Override
    public Path firstBuild() {
        String from = System.getProperty("chaos.from");
        if (from == null) {
            throw new IllegalStateException("PHRASEWATCH_JAVA_OPTS=-Dchaos.from=DIRECTORY must name a checkout of the older version, built");
        }
        return Path.of(from).toAbsolutePath();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "5");
    }

    @Override
    public void run(Stage stage) throws Exception {
        ChaosSuite suite = stage.suite();
        for (String second : List.of(SECOND_INGEST, SECOND_WORKER)) {
            suite.launch(second);
            suite.awaitReady(second);
        }
        AtomicInteger turn = new AtomicInteger();
        Load load = new Load(suite, () -> suite.address(turn.incrementAndGet() % 2 == 0 ? ChaosSuite.INGEST : SECOND_INGEST),
                stage.ledger());
        Stage.Submission submission = stage.submit(load, stage.size(Integer.getInteger("chaos.conversations", 1_000), 60), 4,
                stage.size(20, 10));
        for (Path build : Arrays.asList(null, firstBuild(), null)) {
            suite.use(build);
            int before = stage.ledger().jobs().size();
            for (String name : ORDER) {
                replace(stage, name);
            }
            stage.verdict().figure("jobs accepted on the way " + (build == null ? "to this build" : "back"),
                    stage.ledger().jobs().size() - before);
        }
        submission.await();
        stage.verdict().figure("answers (0: connection refused or cut, repeated at the other instance)", load.answers());
        stage.verdict().fault("answers of 500 or more", load.answers().entrySet().stream()
                .filter(answer -> answer.getKey() >= FIRST_SERVER_ERROR).mapToLong(answer -> answer.getValue().get()).sum());
        stage.audit();
    }

    private static void replace(Stage stage, String name) throws InterruptedException {
        stage.suite().stop(name);
        stage.suite().launch(name);
        stage.suite().awaitReady(name);
        TimeUnit.SECONDS.sleep(1);
    }
}

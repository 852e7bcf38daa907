package io.phrasewatch.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the harnesses, one after the other on one suite and one ledger: nothing of an earlier one may change later. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosE2E {

    private static final long SEED = 20260102;

    @TempDir
    static Path directory;
    private static ChaosSuite suite;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        suite = ChaosSuite.start(directory, Map.of("PHRASEWATCH_INGEST_BATCH_MESSAGES", "5"), Map.of(), null);
        ledger = new Ledger();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void makesOneJobOfARequestRepeatedManyTimesAtOnce() throws Exception {
        assertGreen(new Idempotency());
    }

    @Test
    @Order(2)
    void losesNothingWhenTheWorkerIsKilled() throws Exception {
        assertGreen(new WorkerKill());
    }

    @Test
    @Order(3)
    void losesNothingWhenIngestIsKilledRightAfterItAnswered() throws Exception {
        assertGreen(new IngestKill());
    }

    @Test
    @Order(4)
    void losesNothingWhenTheDatabaseIsKilled() throws Exception {
        assertGreen(new PostgresRestart());
    }

    @Test
    @Order(5)
    void acceptsWithoutABrokerAndLosesNothing() throws Exception {
        assertGreen(new KafkaRestart());
    }

    /** Last, because its replay leaves a conversation that the ledger does not know. */
    @Test
    @Order(6)
    void putsPoisonAsideAndGoesOn() throws Exception {
        assertGreen(new Poison());
    }

    private static void assertGreen(Harness harness) throws Exception {
        // Given
        Stage stage = new Stage(suite, ledger, new Verdict(harness.getClass().getSimpleName()), false, new Random(SEED));
        // When
        harness.run(stage);
        // Then
        assertThat(stage.verdict().faults()).as(stage.verdict().toString()).isEmpty();
    }
}

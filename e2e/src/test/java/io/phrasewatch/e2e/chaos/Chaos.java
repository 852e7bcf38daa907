package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The program behind {@code ./phrasewatch chaos}. Exit code 0 when the harness is green, 1 when it is red, 2 when the words
 * make no sense.
 */
public final class Chaos {

    private static final Map<String, Supplier<Harness>> HARNESSES = new TreeMap<>(Map.ofEntries(
            Map.entry("worker-kill", WorkerKill::new),
            Map.entry("ingest-kill", IngestKill::new),
            Map.entry("postgres", PostgresRestart::new),
            Map.entry("kafka", KafkaRestart::new),
            Map.entry("poison", Poison::new),
            Map.entry("rebalance", Rebalance::new),
            Map.entry("overload", Overload::new),
            Map.entry("rolling", RollingRestart::new),
            Map.entry("webhooks", Webhooks::new),
            Map.entry("idempotency", Idempotency::new),
            Map.entry("long-job", LongJob::new),
            Map.entry("recording-kill", RecordingKill::new),
            Map.entry("read-only", ReadOnly::new),
            Map.entry("disk-full", DiskFull::new),
            Map.entry("clock", ClockStep::new),
            Map.entry("streams", Streams::new),
            Map.entry("stream-drain", StreamDrain::new),
            Map.entry("upgrade", Upgrade::new)));

    private Chaos() {
    }

    public static void main(String[] words) throws Exception {
        ChaosOptions options = ChaosOptions.parse(List.of(words), HARNESSES.keySet());
        if (options == null) {
            System.err.println("phrasewatch: chaos takes one of " + String.join(", ", HARNESSES.keySet())
                    + ", and --full, --sql STATEMENT, --env SERVICE NAME=VALUE");
            System.exit(2);
            return;
        }
        Verdict verdict = run(options);
        System.out.println(verdict);
        System.exit(verdict.isGreen() ? 0 : 1);
    }

    private static Verdict run(ChaosOptions options) throws Exception {
        Harness harness = HARNESSES.get(options.name()).get();
        Path directory = Files.createTempDirectory("phrasewatch-chaos-");
        long start = System.nanoTime();
        long seed = Long.getLong("chaos.seed", start);
        Verdict verdict = new Verdict(options.name() + (options.full() ? " (full)" : ""));
        harness.prepare(directory);
        try (ChaosSuite suite = ChaosSuite.start(directory, harness.environment(), options.defects(), harness.firstBuild())) {
            if (options.sql() != null) {
                suite.postgres().execute(options.sql());
            }
            harness.run(new Stage(suite, new Ledger(), verdict, options.full(), new Random(seed)));
        } catch (RuntimeException | ExecutionException stuck) {
            verdict.require(false, "the harness did not come to its end: " + stuck);
        } finally {
            harness.release(directory);
            delete(directory);
        }
        verdict.figure("seconds", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        verdict.figure("seed (-Dchaos.seed)", seed);
        return verdict;
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}

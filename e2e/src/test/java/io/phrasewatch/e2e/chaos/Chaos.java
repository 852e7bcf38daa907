package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The program behind {@code ./phrasewatch chaos NAME [--full]}. Exit code 0 when the harness is green, 1 when it is red, 2 when the words
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
            Map.entry("read-only", ReadOnly::new)));

    private Chaos() {
    }

    public static void main(String[] words) throws Exception {
        List<String> names = Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
        boolean full = List.of(words).contains("--full");
        if (names.size() != 1 || !HARNESSES.containsKey(names.get(0)) || words.length > (full ? 2 : 1)) {
            System.err.println("phrasewatch: chaos takes one of " + String.join(", ", HARNESSES.keySet()) + ", and --full");
            System.exit(2);
        }
        Verdict verdict = run(names.get(0), full);
        System.out.println(verdict);
        System.exit(verdict.isGreen() ? 0 : 1);
    }

    private static Verdict run(String name, boolean full) throws Exception {
        Harness harness = HARNESSES.get(name).get();
        Path directory = Files.createTempDirectory("phrasewatch-chaos-");
        long start = System.nanoTime();
        long seed = Long.getLong("chaos.seed", start);
        Verdict verdict = new Verdict(name + (full ? " (full)" : ""));
        try (ChaosSuite suite = ChaosSuite.start(directory, new HashMap<>(harness.environment()))) {
            harness.run(new Stage(suite, new Ledger(), verdict, full, new Random(seed)));
        } catch (RuntimeException stuck) {
            verdict.require(false, "the harness did not come to its end: " + stuck);
        } finally {
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

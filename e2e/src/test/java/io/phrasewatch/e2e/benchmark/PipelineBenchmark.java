package io.phrasewatch.e2e.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.e2e.suite.StandaloneSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of the encoder's own speed is left once a whole suite is around it, from a request to what can be read. Not part of the build;
 * {@code docs/benchmarks.md} tells how to run it and shows what it printed.
 *
 * <p>Raw encoder and pipeline take turns, so that a busy machine slows both. Wall time says what this machine did; CPU time, of all
 * processes that have a part, says what it would do if it had nothing else to do.
 */
class PipelineBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 4);
    private static final double LOAD = Double.parseDouble(System.getProperty("benchmark.load", "0.5"));
    /** For a look inside, such as {@code -XX:StartFlightRecording}. */
    private static final List<String> JVM_OPTIONS =
            Stream.of(System.getProperty("benchmark.jvm", "").split(" ")).filter(word -> !word.isEmpty()).toList();
    private static final int SLICE = Integer.getInteger("benchmark.slice", 1_000);
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 8_000);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 12;
    private static final int DRIPS = 600;

    private final Talk talk = new Talk(1);

    @Test
    void reportsThePipelinesSpeed(@TempDir Path directory) throws InterruptedException {
        try (RawEncoder encoder = new RawEncoder()) {
            for (String threads : System.getProperty("benchmark.threads", "1,2,4").split(",")) {
                measure(encoder, Integer.parseInt(threads), directory.resolve("threads-" + threads));
            }
        }
    }

    private void measure(RawEncoder encoder, int threads, Path data) throws InterruptedException {
        Map<String, String> environment = Map.of("PHRASEWATCH_DETECTION_THREADS", String.valueOf(threads),
                "MP_MESSAGING_INCOMING_WORKER_MESSAGE_BATCHES_CONCURRENCY", System.getProperty("benchmark.consumers", String.valueOf(threads)),
                "PHRASEWATCH_INGEST_MAX_OPEN_JOBS", "1000000");
        try (StandaloneSuite suite = StandaloneSuite.startAsShipped(data, JVM_OPTIONS, environment);
                Pipeline pipeline = new Pipeline(suite, talk)) {
            assertThat(pipeline.isReadable()).isTrue();
            CpuMeter cpu = new CpuMeter(suite.process().handle(), data);
            pipeline.flood(WARM_UP / BATCH, BATCH, AT_ONCE);
            encoder.encode(talk.sentences(SLICE), threads);
            reportThroughput(encoder, pipeline, cpu, threads, BATCH);
            pipeline.flood(WARM_UP / 4, 1, AT_ONCE);
            double singles = reportThroughput(encoder, pipeline, cpu, threads, 1);
            reportDelays(pipeline, threads, singles * LOAD);
        }
    }

    /** Answers utterances a second. */
    private double reportThroughput(RawEncoder encoder, Pipeline pipeline, CpuMeter cpu, int threads, int utterances)
            throws InterruptedException {
        Pace raw = new Pace(0, 0, 0);
        Pace whole = new Pace(0, 0, 0);
        long postgres = 0;
        for (int round = 0; round < ROUNDS; round++) {
            raw = raw.plus(encoder.encode(talk.sentences(SLICE), threads));
            CpuMeter.Used before = cpu.read();
            long wall = pipeline.flood(SLICE / utterances, utterances, AT_ONCE);
            CpuMeter.Used used = cpu.read().since(before);
            whole = whole.plus(new Pace(SLICE, wall, used.all()));
            postgres += used.postgres();
        }
        print("| %d | %d | %.0f | %.0f | %.0f %% | %.2f | %.2f (%.2f) | %.0f %% |", threads, utterances, raw.perSecond(), whole.perSecond(),
                100 * whole.perSecond() / raw.perSecond(), raw.cpuMillis(), whole.cpuMillis(), postgres / 1e6 / whole.utterances(),
                100 * raw.cpuMillis() / whole.cpuMillis());
        return whole.perSecond();
    }

    private static void reportDelays(Pipeline pipeline, int threads, double perSecond) throws InterruptedException {
        double[] millis = pipeline.drip(DRIPS, 1, perSecond);
        print("| %d | %.0f a second | %.0f | %.0f | %.0f | %.0f |", threads, perSecond, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99),
                millis[millis.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
    }

    private static void print(String row, Object... values) {
        System.out.println(String.format(Locale.ROOT, row, values));
    }
}

package io.phrasewatch.engine.benchmark;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.exact.TokenTrie;
import io.phrasewatch.engine.semantic.CachingEncoder;
import io.phrasewatch.engine.semantic.NearestPhraseScorer;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.engine.text.TextUnits;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * How much of the encoder's own speed is left once the engine is around it. Not part of the build; run
 * {@code ./mvnw -pl libs/detection-engine test -Dtest=EngineBenchmark -Dbenchmark.rounds=8}.
 *
 * <p>Raw encoder and engine take turns in slices of {@value #SLICE} messages, so that a busy machine slows both; the figures to read are
 * medians over the slices, in CPU time of the working threads, which other processes disturb least. Sentences come round after 100,000, more than the cache holds, so no cache of sentences helps;
 * pieces of one and two words repeat as in life, and are warm after the first slices.
 */
class EngineBenchmark {

    private static final int SLICE = 400;
    private static final int WARM_UP = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 8);

    private final OnnxEncoder encoder = OnnxEncoder.bundled();
    private final CachingEncoder compilingEncoder = new CachingEncoder(encoder, 200_000);
    private final List<String> sentences = new Talk(1).sentences(100_000);
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void reportsTheEnginesSpeed() throws InterruptedException {
        List<TrackerDefinition> trackers = new Talk(2).trackers(500, 50);
        trackers.parallelStream().flatMap(tracker -> tracker.vocabulary().stream()).map(TextUnits::embeddable)
                .forEach(compilingEncoder::embed);
        reportExact(trackers);
        for (int threads : new int[] {1, 2}) {
            reportShare("20 x 50", trackers.subList(0, 20), threads);
            reportShare("500 x 50", trackers, threads);
        }
        encoder.close();
    }

    private void reportExact(List<TrackerDefinition> trackers) {
        TokenTrie.Builder builder = new TokenTrie.Builder();
        int number = 0;
        for (TrackerDefinition tracker : trackers) {
            for (String phrase : tracker.vocabulary()) {
                builder.add(Tokenizer.tokens(phrase).stream().map(Token::text).toList(), number++);
            }
        }
        TokenTrie trie = builder.build();
        LongAdder found = new LongAdder();
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (String sentence : sentences) {
                trie.find(Tokenizer.tokens(sentence).stream().map(Token::text).toList(), (phrase, first, last) -> found.increment());
            }
            micros[round] = (System.nanoTime() - start) / 1e3 / sentences.size();
        }
        System.out.printf("exact only, %d phrases: %.1f us/message (%.0f hits per 1,000)%n", number, median(micros),
                1000.0 * found.sum() / ROUNDS / sentences.size());
    }

    private void reportShare(String label, List<TrackerDefinition> trackers, int threads) throws InterruptedException {
        DetectionEngine engine = DetectionEngine.with(compilingEncoder, new NearestPhraseScorer(), EngineSettings.defaults());
        CompiledTrackers compiled = engine.compile(trackers);
        Consumer<String> raw = sentence -> encoder.embed(TextUnits.embeddable(sentence));
        Consumer<String> whole = sentence -> engine.detect(sentence, compiled, DetectionOptions.defaults());
        double[] rawMillis = new double[ROUNDS];
        double[] millis = new double[ROUNDS];
        double[] shares = new double[ROUNDS];
        cpuMillis(whole, threads, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            rawMillis[round] = cpuMillis(raw, threads, SLICE);
            millis[round] = cpuMillis(whole, threads, SLICE);
            shares[round] = rawMillis[round] / millis[round];
        }
        System.out.printf("%s, %d thread(s): raw %.2f cpu-ms, engine %.2f cpu-ms, share %.0f %%%n", label, threads, median(rawMillis),
                median(millis), 100 * median(shares));
    }

    /** CPU time per message over all threads. */
    private double cpuMillis(Consumer<String> work, int threads, int messages) throws InterruptedException {
        LongAdder nanos = new LongAdder();
        AtomicInteger left = new AtomicInteger(messages);
        CountDownLatch finished = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            new Thread(() -> {
                long start = THREADS.getCurrentThreadCpuTime();
                while (left.getAndDecrement() > 0) {
                    work.accept(sentences.get(next.getAndIncrement() % sentences.size()));
                }
                nanos.add(THREADS.getCurrentThreadCpuTime() - start);
                finished.countDown();
            }).start();
        }
        finished.await();
        return nanos.sum() / 1e6 / messages;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1 ? sorted[sorted.length / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}

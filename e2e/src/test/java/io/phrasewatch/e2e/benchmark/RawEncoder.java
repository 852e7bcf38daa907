package io.phrasewatch.e2e.benchmark;

import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.engine.text.TextUnits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The ceiling: nothing but the encoder, in this JVM, on as many threads as asked for. */
final class RawEncoder implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final OnnxEncoder encoder = OnnxEncoder.bundled();

    /** Encodes every sentence once. */
    Pace encode(List<String> sentences, int threads) throws InterruptedException {
        LongAdder cpu = new LongAdder();
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        Thread[] running = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            running[t] = new Thread(() -> cpu.add(encodeRest(sentences, next)));
            running[t].start();
        }
        for (Thread thread : running) {
            thread.join();
        }
        return new Pace(sentences.size(), System.nanoTime() - start, cpu.sum());
    }

    private long encodeRest(List<String> sentences, AtomicInteger next) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = next.getAndIncrement(); i < sentences.size(); i = next.getAndIncrement()) {
            encoder.embed(TextUnits.embeddable(sentences.get(i)));
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    @Override
    public void close() {
        encoder.close();
    }
}

package io.phrasewatch.ingest.streaming.threads;

import io.phrasewatch.ingest.config.StreamingConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that serve streams: some that wait for the database and detection, and some that recognise speech and only compute. */
@ApplicationScoped
public class StreamThreads {

    private final ExecutorService serving;
    private final ExecutorService recognising;

    StreamThreads(StreamingConfig config) {
        this.serving = pool("stream", config.threads());
        this.recognising = pool("recognition", config.recognitionThreads().orElse(Runtime.getRuntime().availableProcessors()));
    }

    /** A line of tasks about frames. */
    public OrderedTasks serving() {
        return new OrderedTasks(serving);
    }

    /** A line of tasks about sound. */
    public OrderedTasks recognising() {
        return new OrderedTasks(recognising);
    }

    @PreDestroy
    void stop() {
        serving.shutdown();
        recognising.shutdown();
    }

    private static ExecutorService pool(String name, int size) {
        AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}

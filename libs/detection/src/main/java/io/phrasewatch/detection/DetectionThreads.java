package io.phrasewatch.detection;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The only threads that detect, as many as processors: more would wait for each other, fewer would leave processors idle. */
@ApplicationScoped
public class DetectionThreads {

    private final ExecutorService threads;

    DetectionThreads(DetectionConfig config) {
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                config.threads().orElse(Runtime.getRuntime().availableProcessors()),
                work -> {
                    Thread thread = new Thread(work, "detection-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Runs a piece of CPU work; its exception becomes the failure. */
    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(work, threads));
    }

    /** Runs pieces of CPU work side by side; answers their results in the same order, or the failure of one. */
    public <T> Uni<List<T>> runAll(List<Supplier<T>> pieces) {
        return Uni.createFrom().completionStage(() -> {
            List<CompletableFuture<T>> running =
                    pieces.stream().map(piece -> CompletableFuture.supplyAsync(piece, threads)).toList();
            return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .thenApply(done -> running.stream().map(CompletableFuture::join).toList());
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}

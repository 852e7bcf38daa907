package io.phrasewatch.worker.preview;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.worker.config.WorkerConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bounds the messages of all previews under way: the processors are shared with the pipeline. */
@ApplicationScoped
class Admission {

    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    Admission(WorkerConfig config) {
        this.most = config.preview().messagesAtOnce();
    }

    /** Does the work if there is room for so many messages; else fails with 503 and {@code Retry-After}. */
    <T> Uni<T> admit(int messages, Supplier<Uni<T>> work) {
        if (underWay.addAndGet(messages) > most) {
            underWay.addAndGet(-messages);
            return Uni.createFrom().failure(ApiException.retryAfter(1, PreviewError.BUSY));
        }
        return Uni.createFrom().deferred(work::get).onTermination().invoke(() -> underWay.addAndGet(-messages));
    }
}

package io.phrasewatch.ingest.streaming.session;

import io.phrasewatch.ingest.config.StreamingConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Empties the house before a stop: no more sockets, what came is worked on, then everybody is told to connect again, to another process.
 * Begins with the signal to stop, because open sockets count as requests under way, which the stop waits for.
 */
@ApplicationScoped
class StreamDrain {

    private static final Logger LOG = Logger.getLogger(StreamDrain.class);

    private final Streams streams;
    private final StreamingConfig config;
    private CompletableFuture<?> drained;

    StreamDrain(Streams streams, StreamingConfig config) {
        this.streams = streams;
        this.config = config;
    }

    /** Only begins: readiness must be told at the same time. */
    synchronized void begin(@Observes ShutdownDelayInitiatedEvent event) {
        drained = drain();
    }

    /** Nothing that streams need is taken away before they are done. */
    synchronized void finish(@Observes ShutdownEvent event) {
        (drained != null ? drained : drain()).join();
    }

    /** Each stream ends as soon as it can; the slow ones are cut off. Never fails. */
    private CompletableFuture<?> drain() {
        return CompletableFuture.allOf(streams.stop().stream().map(this::drain).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> drain(LiveStream stream) {
        return stream.depart()
                .orTimeout(config.drainTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, tooSlow) -> {
                    if (tooSlow != null) {
                        LOG.warn("A stream is cut off before all that came was worked on");
                    }
                    stream.audience().goAway();
                    return null;
                });
    }
}

package io.phrasewatch.detection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** How long the engine works on a text ({@code phrasewatch.engine.time}) and how often it fails ({@code phrasewatch.engine.failures}). */
final class EngineFigures {

    private static final Duration[] BOUNDS = {Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10),
        Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2)};

    private final Timer time = Timer.builder("phrasewatch.engine.time")
            .description("time the engine takes for one text")
            .serviceLevelObjectives(BOUNDS)
            .register(Metrics.globalRegistry);
    private final Counter failures = Counter.builder("phrasewatch.engine.failures")
            .description("texts the engine failed on")
            .register(Metrics.globalRegistry);

    <T> T time(Supplier<T> work) {
        return time.record(work);
    }

    void failed() {
        failures.increment();
    }
}

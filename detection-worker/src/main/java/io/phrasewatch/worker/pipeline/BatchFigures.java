package io.phrasewatch.worker.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.phrasewatch.detection.TrackerMatch;
import io.phrasewatch.engine.Tier;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what was recorded: {@code phrasewatch.utterances}, {@code phrasewatch.detections} by tier, and {@code phrasewatch.batch.delay},
 * the time from the acceptance of a batch until it can be read. A batch that comes twice counts twice.
 */
@Startup
@ApplicationScoped
class BatchFigures {

    private static final Duration[] BOUNDS = {Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(150),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30),
        Duration.ofMinutes(5)};

    private final Counter utterances;
    private final Map<String, Counter> detections;
    private final Timer delay;

    BatchFigures(MeterRegistry registry) {
        this.utterances = Counter.builder("phrasewatch.utterances")
                .description("messages searched and recorded").register(registry);
        this.detections = Stream.of(Tier.values()).map(tier -> tier.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toMap(tier -> tier, tier -> Counter.builder("phrasewatch.detections")
                        .description("phrases found and recorded").tag("tier", tier).register(registry)));
        this.delay = Timer.builder("phrasewatch.batch.delay")
                .description("from acceptance until readable").serviceLevelObjectives(BOUNDS).register(registry);
    }

    void recorded(DetectedBatch detected) {
        utterances.increment(detected.batch().data().messages().size());
        detected.matches().stream().map(TrackerMatch::tier).map(detections::get).forEach(Counter::increment);
        Duration taken = Duration.between(detected.batch().acceptedAt(), Instant.now());
        delay.record(taken.isNegative() ? Duration.ZERO : taken);
    }
}

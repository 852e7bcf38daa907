package io.phrasewatch.detection;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.insight.Insight;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks for trackers and insights in many texts at once, off the event loops. */
@Startup
@ApplicationScoped
public class TextDetection {

    private static final Logger LOG = Logger.getLogger(TextDetection.class);

    private final DetectionEngine engine;
    private final DetectionThreads threads;
    private final LongAdder failures = new LongAdder();
    private final EngineFigures figures = new EngineFigures();

    @Inject
    TextDetection(EngineRoom room, DetectionThreads threads) {
        this(room.engine(), threads);
    }

    TextDetection(DetectionEngine engine, DetectionThreads threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /**
     * What is found in each text, in the texts' order. A text the engine can not cope with has an empty result and spoils no other.
     *
     * @param trackers what to look for; results refer to their position
     */
    public Uni<List<DetectionResult>> detect(List<TrackerSnapshot> trackers, List<String> texts, DetectionOptions options) {
        if (trackers.isEmpty()) {
            return Uni.createFrom().item(texts.stream().map(text -> nothing()).toList());
        }
        return threads.run(() -> engine.compile(definitions(trackers)))
                .chain(compiled -> threads.runAll(pieces(compiled, texts, options)));
    }

    /**
     * The insights of each text, in the texts' order, whatever their score. A text the engine can not cope with has none.
     *
     * @param languageCode BCP-47 tag, null for English; other languages have none
     */
    public Uni<List<List<Insight>>> insights(List<String> texts, String languageCode) {
        return threads.runAll(texts.stream().<Supplier<List<Insight>>>map(text -> () -> insights(text, languageCode)).toList());
    }

    public String engineVersion() {
        return engine.version();
    }

    public String encoder() {
        return engine.encoderId();
    }

    /** Texts the engine failed on since the start. */
    public long failures() {
        return failures.sum();
    }

    private List<Supplier<DetectionResult>> pieces(CompiledTrackers trackers, List<String> texts, DetectionOptions options) {
        return texts.stream().<Supplier<DetectionResult>>map(text -> () -> detect(text, trackers, options)).toList();
    }

    private DetectionResult detect(String text, CompiledTrackers trackers, DetectionOptions options) {
        try {
            return figures.time(() -> engine.detect(text, trackers, options));
        } catch (RuntimeException | StackOverflowError failure) {
            note(failure, text);
            return nothing();
        }
    }

    private List<Insight> insights(String text, String languageCode) {
        try {
            return engine.insights(text, languageCode);
        } catch (RuntimeException | StackOverflowError failure) {
            note(failure, text);
            return List.of();
        }
    }

    private void note(Throwable failure, String text) {
        failures.increment();
        figures.failed();
        LOG.errorf("The engine failed on a text of %d characters: %s", text.length(), failure.getClass().getName());
    }

    private DetectionResult nothing() {
        return new DetectionResult(engine.version(), engine.encoderId(), List.of());
    }

    private static List<TrackerDefinition> definitions(List<TrackerSnapshot> trackers) {
        return trackers.stream()
                .map(tracker -> new TrackerDefinition(tracker.id(), tracker.name(), tracker.vocabulary(), tracker.threshold(),
                        tracker.excludeVocabulary(), tracker.languages()))
                .toList();
    }
}

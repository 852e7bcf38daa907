package io.phrasewatch.engine;

import io.phrasewatch.engine.encoder.EncoderSpec;
import io.phrasewatch.engine.encoder.FileEncoder;
import io.phrasewatch.engine.insight.Insight;
import io.phrasewatch.engine.insight.InsightDetector;
import io.phrasewatch.engine.keyword.EverydayWords;
import io.phrasewatch.engine.semantic.Background;
import io.phrasewatch.engine.semantic.CachingEncoder;
import io.phrasewatch.engine.semantic.CalibratedScorer;
import io.phrasewatch.engine.semantic.CosineScorer;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.text.SentenceSplitter;
import java.util.List;

/**
 * Finds trackers and insights in text. The one entry to the library: open it once per process, share it, close it at the end.
 *
 * <p>Guarantees: safe for any number of threads; deterministic, i.e. the same text, trackers and {@link #version()} give an equal
 * result whatever was asked before or at the same time; a tracker's result does not depend on the other trackers. Calls are CPU
 * bound and block; they belong on worker threads, as many as there are cores.
 */
public final class DetectionEngine implements AutoCloseable {

    /** Raised with every change after which the same input may give another result. */
    private static final String RULES = "6";

    private final Runnable closing;
    private final Encoder encoder;
    private final TrackerCompiler compiler;
    private final TrackerDetector detector;
    private final InsightDetector insights;

    private DetectionEngine(Runnable closing, Encoder encoder, Background background, Scorer scorer, EngineSettings settings) {
        this.closing = closing;
        this.encoder = new CachingEncoder(encoder, settings.vectorCacheSize());
        this.compiler = new TrackerCompiler(this.encoder, background, settings);
        double threshold = settings.defaultThreshold() == null ? scorer.defaultThreshold() : settings.defaultThreshold();
        this.detector = new TrackerDetector(this.encoder, scorer, threshold, version());
        this.insights = new InsightDetector(this.encoder);
    }

    /**
     * Loads the bundled encoder, which takes about half a second and 120 MB.
     *
     * @throws IllegalStateException when its files are missing or onnxruntime does not support the platform
     */
    public static DetectionEngine open(EngineSettings settings) {
        OnnxEncoder encoder = OnnxEncoder.bundled();
        return new DetectionEngine(encoder::close, encoder, Background.bundled(), CalibratedScorer.bundled(), settings);
    }

    /**
     * Loads an encoder that the operator brings along. Background and scores of the bundled one do not belong to it: scores come from plain
     * cosines, see {@link CosineScorer}.
     *
     * @throws io.phrasewatch.engine.encoder.EncoderException when it cannot be used, saying why in one line
     */
    public static DetectionEngine open(EngineSettings settings, EncoderSpec spec) {
        FileEncoder encoder = FileEncoder.open(spec);
        double sameWord = spec.keywordSimilarity() == null ? EverydayWords.of(encoder).same() : spec.keywordSimilarity();
        return new DetectionEngine(encoder::close, encoder, Background.none(), new CosineScorer(spec.similarity(), sameWord), settings);
    }

    /**
     * An engine over an encoder that the caller closes, and a scorer made for it.
     *
     * @param encoder of a dimension that is a multiple of 4
     */
    public static DetectionEngine with(Encoder encoder, Scorer scorer, EngineSettings settings) {
        return with(encoder, Background.none(), scorer, settings);
    }

    /** An engine over an encoder that the caller closes, with a background and a scorer made for it. */
    public static DetectionEngine with(Encoder encoder, Background background, Scorer scorer, EngineSettings settings) {
        return new DetectionEngine(() -> { }, encoder, background, scorer, settings);
    }

    /**
     * Prepares trackers. The first sight of a phrase costs one run of the encoder, about 2 ms; afterwards it comes from caches.
     * Never fails for what the vocabulary contains.
     */
    public CompiledTrackers compile(List<TrackerDefinition> trackers) {
        return compiler.compile(trackers);
    }

    /**
     * Looks for the trackers in one text.
     *
     * @param text a message as given; null, empty, or without any word finds nothing
     * @param trackers from {@link #compile} of this engine
     * @throws IllegalStateException after {@link #close()}
     */
    public DetectionResult detect(String text, CompiledTrackers trackers, DetectionOptions options) {
        return detector.detect(text, trackers, options);
    }

    /**
     * Questions, action items and follow-ups of one text, whatever their score.
     *
     * @param languageCode BCP-47 tag, null for English; other languages have none
     * @throws IllegalStateException after {@link #close()}
     */
    public List<Insight> insights(String text, String languageCode) {
        return insights.detect(text, languageCode);
    }

    /** Bounds of the sentences of a text, in order; only white space lies outside of them. */
    public List<Span> sentences(String text) {
        return SentenceSplitter.sentences(text).stream().map(bounds -> new Span(bounds[0], bounds[1])).toList();
    }

    /** Identifies rules and encoder, e.g. {@code 5+bge-small-en-v1.5-q-tuned1}. */
    public String version() {
        return RULES + "+" + encoderId();
    }

    public String encoderId() {
        return encoder.id();
    }

    @Override
    public void close() {
        closing.run();
    }
}

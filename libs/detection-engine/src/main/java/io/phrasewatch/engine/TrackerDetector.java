package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Languages;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.TextUnits;
import io.phrasewatch.engine.text.Token;
import io.phrasewatch.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Runs every tier over one text and decides which trackers were detected. Stateless but for the encoder's cache. */
final class TrackerDetector {

    private final Encoder encoder;
    private final Scorer scorer;
    private final double defaultThreshold;
    private final String version;

    TrackerDetector(Encoder encoder, Scorer scorer, double defaultThreshold, String version) {
        this.encoder = encoder;
        this.scorer = scorer;
        this.defaultThreshold = defaultThreshold;
        this.version = version;
    }

    DetectionResult detect(String text, CompiledTrackers all, DetectionOptions options) {
        CompiledTrackers trackers = all.in(Languages.of(options.languageCode()));
        List<Token> tokens = Tokenizer.tokens(text);
        List<TrackerResult> results = new ArrayList<>();
        if (!tokens.isEmpty()) {
            TrackerFindings findings = findings(text, tokens, trackers, options);
            for (int tracker = 0; tracker < trackers.size(); tracker++) {
                if (!trackers.isPassedOver(tracker)) {
                    TrackerDefinition definition = trackers.definitions().get(tracker);
                    TrackerResult result = findings.result(tracker, thresholdOf(definition), options.explain());
                    if (isWanted(result, options)) {
                        results.add(result);
                    }
                }
            }
        }
        return new DetectionResult(version, encoder.id(), List.copyOf(results));
    }

    private TrackerFindings findings(String text, List<Token> tokens, CompiledTrackers trackers, DetectionOptions options) {
        Polarities polarities = new Polarities(text, tokens);
        WordFindings words = WordFindings.in(text, tokens, trackers, polarities);
        List<TextUnit> units = TextUnits.of(text, tokens);
        double[] floors = floors(trackers, options);
        KeywordFindings keywords = KeywordFindings.in(tokens, units, trackers, words, polarities, encoder, scorer, floors);
        List<Reading> readings = polarities.readings(units, trackers.analyses());
        MeaningFindings meanings = MeaningFindings.in(text, readings, trackers, words, polarities, encoder, scorer, floors);
        return new TrackerFindings(trackers, scorer, words, keywords, meanings);
    }

    private double[] floors(CompiledTrackers trackers, DetectionOptions options) {
        double[] floors = new double[trackers.size()];
        if (!options.explain()) {
            for (int tracker = 0; tracker < floors.length; tracker++) {
                double threshold = thresholdOf(trackers.definitions().get(tracker));
                floors[tracker] = options.minScore() == null ? threshold : Math.min(threshold, options.minScore());
            }
        }
        return floors;
    }

    private double thresholdOf(TrackerDefinition definition) {
        return definition.threshold() == null ? defaultThreshold : definition.threshold();
    }

    private static boolean isWanted(TrackerResult result, DetectionOptions options) {
        return options.minScore() == null ? result.detected() : result.score() >= options.minScore();
    }
}

package io.phrasewatch.engine;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near the pieces of one text come to each tracker in meaning. Only trackers that may reach the score the caller cares about are
 * looked at closely; which ones those are does not change what is found.
 */
final class MeaningFindings {

    private static final int UNITS_AT_ONCE = 8;

    private final CompiledTrackers trackers;
    private final Scorer scorer;
    private final WordFindings words;
    private final double[] floors;
    private final TrackerMeaning[] meanings;

    private MeaningFindings(CompiledTrackers trackers, Scorer scorer, WordFindings words, double[] floors) {
        this.trackers = trackers;
        this.scorer = scorer;
        this.words = words;
        this.floors = floors;
        this.meanings = new TrackerMeaning[trackers.size()];
    }

    /**
     * Compares every piece with every tracker.
     *
     * @param floors per tracker the score below which a piece does not matter
     */
    static MeaningFindings in(List<TextUnit> units, CompiledTrackers trackers, WordFindings words, Encoder encoder, Scorer scorer,
            double[] floors) {
        MeaningFindings findings = new MeaningFindings(trackers, scorer, words, floors);
        if (trackers.hasMeanings()) {
            for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
                findings.collect(units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)), encoder);
            }
        }
        return findings;
    }

    /** What was found for a tracker; null when no piece reached its floor. */
    TrackerMeaning of(int tracker) {
        return meanings[tracker];
    }

    private void collect(List<TextUnit> units, Encoder encoder) {
        List<float[]> vectors = new ArrayList<>(units.size());
        for (TextUnit unit : units) {
            vectors.add(encoder.embed(unit.text()));
        }
        List<Cosines> cosines = trackers.meanings().compare(vectors);
        for (int i = 0; i < units.size(); i++) {
            collect(units.get(i), vectors.get(i), cosines.get(i));
        }
    }

    private void collect(TextUnit unit, float[] vector, Cosines rough) {
        for (int tracker = 0; tracker < meanings.length; tracker++) {
            if (trackers.meaningStart(tracker) < trackers.meaningStart(tracker + 1) && mayReachFloor(tracker, rough)
                    && !words.forbids(tracker, unit.start(), unit.end())) {
                lookClosely(tracker, unit, vector, rough);
            }
        }
    }

    /** Scores are monotonic, so a tracker whose best possible similarities score below its floor cannot reach it. */
    private boolean mayReachFloor(int tracker, Cosines rough) {
        int end = trackers.meaningStart(tracker + 1);
        float max = Float.NEGATIVE_INFINITY;
        for (int row = trackers.meaningStart(tracker); row < end; row++) {
            max = Math.max(max, rough.cosines()[row]);
        }
        return scoreAtBest(tracker, max + rough.error(), rough) >= floors[tracker];
    }

    private double scoreAtBest(int tracker, double max, Cosines rough) {
        double centroid = rough.cosines()[trackers.centroidRow(tracker)] + rough.error();
        int phrases = trackers.meaningStart(tracker + 1) - trackers.meaningStart(tracker);
        return scorer.score(new Features(max, max, centroid, trackers.tracker(tracker).cohesion(), phrases, 1));
    }

    private void lookClosely(int tracker, TextUnit unit, float[] vector, Cosines rough) {
        PhraseCosines phrases = new PhraseCosines(trackers.meanings(), trackers.meaningStart(tracker),
                trackers.meaningStart(tracker + 1), vector, rough);
        if (scoreAtBest(tracker, phrases.max(), rough) < floors[tracker]) {
            return;
        }
        CompiledTracker compiled = trackers.tracker(tracker);
        double overlap = compiled.phrases().get(compiled.meaningful()[phrases.nearest()]).overlap(stems(unit));
        double centroid = trackers.meanings().exact(vector, trackers.centroidRow(tracker));
        Features features = new Features(phrases.max(), phrases.meanOfTopThree(), centroid, compiled.cohesion(), phrases.size(), overlap);
        double score = scorer.score(features);
        if (score >= floors[tracker]) {
            if (meanings[tracker] == null) {
                meanings[tracker] = new TrackerMeaning(phrases.size());
            }
            meanings[tracker].take(unit, score, features, phrases);
        }
    }

    private static Set<String> stems(TextUnit unit) {
        return unit.tokens().stream().map(Token::text).map(Stemmer::stem).collect(Collectors.toSet());
    }
}

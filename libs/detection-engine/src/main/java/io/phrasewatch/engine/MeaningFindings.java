package io.phrasewatch.engine;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How near the pieces of one text come in meaning: per tracker its best piece, per phrase its best cosine. */
final class MeaningFindings {

    private static final int UNITS_AT_ONCE = 8;
    /** Below this cosine no word overlap could lift a score to anything a caller asks for. */
    private static final double OVERLAP_MATTERS_FROM = 0.6;

    private final CompiledTrackers trackers;
    private final Scorer scorer;
    private final WordFindings words;
    private final TrackerBest[] bests;
    private final float[] cosines;
    private final TextUnit[] units;

    /**
     * The best piece of text for one tracker.
     *
     * @param score confidence 0..1
     * @param features what it was made of
     * @param phrase place in the vocabulary of the nearest phrase
     * @param unit the piece
     */
    record TrackerBest(double score, Features features, int phrase, TextUnit unit) {
    }

    private MeaningFindings(CompiledTrackers trackers, Scorer scorer, WordFindings words) {
        this.trackers = trackers;
        this.scorer = scorer;
        this.words = words;
        this.bests = new TrackerBest[trackers.size()];
        this.cosines = new float[trackers.meanings().size()];
        this.units = new TextUnit[cosines.length];
        Arrays.fill(cosines, -1);
    }

    static MeaningFindings in(List<TextUnit> units, CompiledTrackers trackers, WordFindings words, Encoder encoder, Scorer scorer) {
        MeaningFindings findings = new MeaningFindings(trackers, scorer, words);
        if (trackers.meanings().size() == 0) {
            return findings;
        }
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            findings.collect(units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)), encoder);
        }
        return findings;
    }

    /** The best piece for a tracker; null when it has no phrase compared by meaning, or every piece is forbidden. */
    TrackerBest best(int tracker) {
        return bests[tracker];
    }

    /** Highest cosine of a row of {@link CompiledTrackers#meanings()} over all allowed pieces. */
    float cosine(int row) {
        return cosines[row];
    }

    /** The piece that gave {@link #cosine}; null when no piece was allowed. */
    TextUnit unit(int row) {
        return units[row];
    }

    private void collect(List<TextUnit> some, Encoder encoder) {
        List<float[]> queries = new ArrayList<>(some.size());
        for (TextUnit unit : some) {
            queries.add(encoder.embed(unit.text()));
        }
        float[][] phraseCosines = trackers.meanings().cosines(queries);
        float[][] centroidCosines = trackers.centroids().cosines(queries);
        for (int i = 0; i < some.size(); i++) {
            collect(some.get(i), phraseCosines[i], centroidCosines[i]);
        }
    }

    private void collect(TextUnit unit, float[] phraseCosines, float[] centroidCosines) {
        Set<String> stems = unit.tokens().stream().map(Token::text).map(Stemmer::stem).collect(Collectors.toSet());
        for (int tracker = 0; tracker < bests.length; tracker++) {
            int start = trackers.meaningStart(tracker);
            int end = trackers.meaningStart(tracker + 1);
            if (start < end && !words.forbids(tracker, unit.start(), unit.end())) {
                keepPhrases(unit, phraseCosines, start, end);
                keepTracker(tracker, unit, phraseCosines, centroidCosines[tracker], stems);
            }
        }
    }

    private void keepPhrases(TextUnit unit, float[] phraseCosines, int start, int end) {
        for (int row = start; row < end; row++) {
            if (phraseCosines[row] > cosines[row]) {
                cosines[row] = phraseCosines[row];
                units[row] = unit;
            }
        }
    }

    private void keepTracker(int tracker, TextUnit unit, float[] phraseCosines, float centroid, Set<String> stems) {
        int start = trackers.meaningStart(tracker);
        int end = trackers.meaningStart(tracker + 1);
        float first = -1;
        float second = -1;
        float third = -1;
        int nearest = start;
        for (int row = start; row < end; row++) {
            float cosine = phraseCosines[row];
            if (cosine > first) {
                third = second;
                second = first;
                first = cosine;
                nearest = row;
            } else if (cosine > second) {
                third = second;
                second = cosine;
            } else if (cosine > third) {
                third = cosine;
            }
        }
        int count = end - start;
        double topThree = count == 1 ? first : count == 2 ? (first + second) / 2.0 : (first + second + third) / 3.0;
        CompiledTracker compiled = trackers.tracker(tracker);
        int phrase = compiled.meaningful()[nearest - start];
        double overlap = first < OVERLAP_MATTERS_FROM ? 0 : compiled.phrases().get(phrase).overlap(stems);
        Features features = new Features(first, topThree, centroid, compiled.cohesion(), count, overlap);
        double score = scorer.score(features);
        if (bests[tracker] == null || score > bests[tracker].score()) {
            bests[tracker] = new TrackerBest(score, features, phrase, unit);
        }
    }
}

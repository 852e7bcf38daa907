package io.phrasewatch.engine;

import io.phrasewatch.engine.polarity.Denial.Verdict;
import io.phrasewatch.engine.polarity.Polarity;
import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.Scorer;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import io.phrasewatch.engine.text.TextUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How near the pieces of one text come to each tracker in meaning. Only trackers that may reach the score the caller cares about are
 * looked at closely; which ones those are does not change what is found.
 */
final class MeaningFindings {

    private static final int READINGS_AT_ONCE = 8;
    /** A denied piece stays below the default threshold, above what is about something else altogether, and in its order among the denied. */
    private static final double MOST_WHEN_DENIED = 0.45;
    private static final double ORDER_AMONG_DENIED = 0.05;
    private static final double AS_NEAR = 0.15;
    private static final double NEARLY = 0.10;
    /** One phrase that denies something is no sign that the whole vocabulary speaks of what is missing or fails; two are. */
    private static final int DENYING_PHRASES = 2;

    private final String text;
    private final CompiledTrackers trackers;
    private final Scorer scorer;
    private final WordFindings words;
    private final Polarities polarities;
    private final double[] floors;
    private final TrackerMeaning[] meanings;

    private MeaningFindings(String text, CompiledTrackers trackers, Scorer scorer, WordFindings words,
            Polarities polarities, double[] floors) {
        this.text = text;
        this.trackers = trackers;
        this.scorer = scorer;
        this.words = words;
        this.polarities = polarities;
        this.floors = floors;
        this.meanings = new TrackerMeaning[trackers.size()];
    }

    /**
     * Compares every piece with every tracker.
     *
     * @param text the whole message as given
     * @param readings of its pieces
     * @param floors per tracker the score below which a piece does not matter
     */
    static MeaningFindings in(String text, List<Reading> readings, CompiledTrackers trackers, WordFindings words, Polarities polarities,
            Encoder encoder, Scorer scorer, double[] floors) {
        MeaningFindings findings = new MeaningFindings(text, trackers, scorer, words, polarities, floors);
        if (trackers.hasMeanings()) {
            for (int from = 0; from < readings.size(); from += READINGS_AT_ONCE) {
                findings.collect(readings.subList(from, Math.min(readings.size(), from + READINGS_AT_ONCE)), encoder);
            }
        }
        return findings;
    }

    /** What was found for a tracker; null when no piece reached its floor. */
    TrackerMeaning of(int tracker) {
        return meanings[tracker];
    }

    private void collect(List<Reading> readings, Encoder encoder) {
        List<float[]> vectors = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            vectors.add(encoder.embed(reading.unit().text()));
        }
        List<Cosines> cosines = trackers.meanings().compare(vectors);
        for (int i = 0; i < readings.size(); i++) {
            collect(readings.get(i), new Piece(text, readings.get(i).unit(), vectors.get(i)), cosines.get(i));
        }
    }

    private void collect(Reading reading, Piece piece, Cosines rough) {
        for (int tracker = 0; tracker < meanings.length; tracker++) {
            if (trackers.meaningStart(tracker) < trackers.meaningStart(tracker + 1) && reading.isFor(trackers.tracker(tracker))
                    && mayReachFloor(tracker, rough)
                    && !words.forbids(tracker, piece.unit().start(), piece.unit().end())) {
                lookClosely(tracker, piece, rough);
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
        return highestScore(tracker, max + rough.error(), rough) >= floors[tracker];
    }

    private double highestScore(int tracker, double max, Cosines rough) {
        if (floors[tracker] == 0) {
            return 1;
        }
        double centroid = rough.cosines()[trackers.centroidRow(tracker)] + rough.error();
        double separation = rough.cosines()[trackers.separatorRow(tracker)] + rough.error();
        return scorer.score(features(tracker, max, max, centroid, separation, 0));
    }

    private Features features(int tracker, double max, double topThree, double centroid, double separation, double overlap) {
        CompiledTracker compiled = trackers.tracker(tracker);
        return new Features(max, topThree, centroid, compiled.separator().logOdds(separation), compiled.cohesion(), compiled.spread(),
                compiled.meaningful().length, overlap);
    }

    private void lookClosely(int tracker, Piece piece, Cosines rough) {
        PhraseCosines phrases = new PhraseCosines(trackers.meanings(), trackers.meaningStart(tracker),
                trackers.meaningStart(tracker + 1), piece.vector(), rough);
        if (highestScore(tracker, phrases.max(), rough) < floors[tracker]) {
            return;
        }
        CompiledTracker compiled = trackers.tracker(tracker);
        CompiledPhrase nearest = compiled.phrases().get(compiled.meaningful()[phrases.nearest()]);
        double overlap = nearest.overlap(piece.stems(compiled.analysis()));
        double centroid = trackers.meanings().exact(piece.vector(), trackers.centroidRow(tracker));
        double separation = trackers.meanings().exact(piece.vector(), trackers.separatorRow(tracker));
        Features features = features(tracker, phrases.max(), phrases.meanOfTopThree(), centroid, separation, overlap);
        double score = scorer.score(features);
        Polarity polarity = polarities.in(compiled.analysis());
        boolean denied = score >= floors[tracker] && isDenied(compiled, phrases, polarity, piece.unit());
        if (denied) {
            score = whenDenied(score);
        }
        if (score >= floors[tracker]) {
            if (meanings[tracker] == null) {
                meanings[tracker] = new TrackerMeaning(phrases.size());
            }
            meanings[tracker].take(piece.unit(), score, denied, features, phrases);
        }
    }

    static double whenDenied(double score) {
        return Math.min(score, MOST_WHEN_DENIED - ORDER_AMONG_DENIED * (1 - score));
    }

    /** By the nearest phrase, or, where it shares no word with the piece, by those that are nearly as near. */
    private static boolean isDenied(CompiledTracker tracker, PhraseCosines phrases, Polarity polarity, TextUnit unit) {
        return switch (verdict(tracker, phrases.nearest(), polarity, unit)) {
            case SAYS -> false;
            case DENIES -> !isAlsoPhrasedAsDenial(tracker, phrases, polarity, unit);
            case SILENT -> isDeniedByNeighbours(tracker, phrases, polarity, unit);
        };
    }

    private static Verdict verdict(CompiledTracker tracker, int place, Polarity polarity, TextUnit unit) {
        return tracker.phrases().get(tracker.meaningful()[place]).verdictOf(polarity, unit.start(), unit.end());
    }

    private static boolean isDeniedByNeighbours(CompiledTracker tracker, PhraseCosines phrases, Polarity polarity, TextUnit unit) {
        boolean denied = false;
        for (int place = 0; place < phrases.size(); place++) {
            if (phrases.atMost(place) >= phrases.max() - NEARLY && phrases.exact(place) >= phrases.max() - NEARLY) {
                Verdict verdict = verdict(tracker, place, polarity, unit);
                if (verdict == Verdict.SAYS) {
                    return false;
                }
                denied |= verdict == Verdict.DENIES;
            }
        }
        return denied;
    }

    /** Whether phrases about as near deny something and agree: "it has not arrived" beside "I am waiting for it to arrive". */
    private static boolean isAlsoPhrasedAsDenial(CompiledTracker tracker, PhraseCosines phrases, Polarity polarity, TextUnit unit) {
        int agreeing = 0;
        for (int place = 0; place < phrases.size() && agreeing < DENYING_PHRASES; place++) {
            CompiledPhrase phrase = tracker.phrases().get(tracker.meaningful()[place]);
            if (phrase.polarity().deniesAnything() && phrases.atMost(place) >= phrases.max() - AS_NEAR
                    && phrases.exact(place) >= phrases.max() - AS_NEAR && !phrase.isDeniedIn(polarity, unit.start(), unit.end())) {
                agreeing++;
            }
        }
        return agreeing >= DENYING_PHRASES;
    }
}

package io.phrasewatch.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scored (message, tracker) pairs of one account and the figures read off them. Pairs that were never added score 0. */
final class Ranking {

    /**
     * One pair.
     *
     * @param message number of the message
     * @param wanted whether the tracker should be found in it
     * @param inScope whether the message belongs to any tracker
     */
    record Pair(int message, String tracker, double score, boolean wanted, boolean inScope) {
    }

    private final List<Pair> pairs = new ArrayList<>();
    private int wanted;

    void add(Pair pair) {
        pairs.add(pair);
        wanted += pair.wanted() ? 1 : 0;
    }

    /** Micro-F1 when everything that scores at least {@code threshold} is detected. */
    double f1(double threshold) {
        int hits = 0;
        int detected = 0;
        for (Pair pair : pairs) {
            if (pair.score() >= threshold) {
                detected++;
                hits += pair.wanted() ? 1 : 0;
            }
        }
        return 2.0 * hits / (detected + wanted);
    }

    /** Share of right ones among what scores at least {@code threshold}; NaN when nothing does. */
    double precision(double threshold) {
        return hits(threshold) / (double) pairs.stream().filter(pair -> pair.score() >= threshold).count();
    }

    /** Share of the wanted pairs that score at least {@code threshold}; NaN when none is wanted. */
    double recall(double threshold) {
        return hits(threshold) / (double) wanted;
    }

    private long hits(double threshold) {
        return pairs.stream().filter(pair -> pair.wanted() && pair.score() >= threshold).count();
    }

    /** The threshold with the highest micro-F1. */
    double bestThreshold() {
        List<Pair> sorted = descending(pairs);
        int hits = 0;
        double best = -1;
        double threshold = 1;
        for (int i = 0; i < sorted.size(); i++) {
            hits += sorted.get(i).wanted() ? 1 : 0;
            boolean boundary = i + 1 == sorted.size() || sorted.get(i + 1).score() < sorted.get(i).score();
            double f1 = 2.0 * hits / (i + 1 + wanted);
            if (boundary && f1 > best) {
                best = f1;
                threshold = sorted.get(i).score();
            }
        }
        return threshold;
    }

    /** Mean over trackers of the average precision of its messages. */
    double meanAveragePrecision() {
        Map<String, List<Pair>> byTracker = new HashMap<>();
        pairs.forEach(pair -> byTracker.computeIfAbsent(pair.tracker(), unseen -> new ArrayList<>()).add(pair));
        return byTracker.values().stream().filter(own -> own.stream().anyMatch(Pair::wanted))
                .mapToDouble(Ranking::averagePrecision).average().orElse(0);
    }

    private static double averagePrecision(List<Pair> own) {
        int hits = 0;
        int rank = 0;
        double sum = 0;
        for (Pair pair : descending(own)) {
            rank++;
            if (pair.wanted()) {
                hits++;
                sum += (double) hits / rank;
            }
        }
        return sum / hits;
    }

    /** Share of in-scope messages whose highest tracker is the wanted one. */
    double topOne() {
        Map<Integer, Pair> best = new HashMap<>();
        for (Pair pair : pairs) {
            if (pair.inScope()) {
                best.merge(pair.message(), pair, (a, b) -> b.score() > a.score() ? b : a);
            }
        }
        return best.values().stream().filter(Pair::wanted).count() / (double) best.size();
    }

    /**
     * Share of wanted pairs found when the threshold lets 1 % of the out-of-scope messages through; NaN without out-of-scope
     * messages.
     */
    double recallAtOnePercentOutOfScope() {
        Map<Integer, Double> highest = new HashMap<>();
        for (Pair pair : pairs) {
            if (!pair.inScope()) {
                highest.merge(pair.message(), pair.score(), Math::max);
            }
        }
        if (highest.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = highest.values().stream().sorted(Comparator.reverseOrder()).toList();
        double threshold = sorted.get(sorted.size() / 100);
        return pairs.stream().filter(pair -> pair.wanted() && pair.score() > threshold).count() / (double) wanted;
    }

    private static List<Pair> descending(List<Pair> pairs) {
        return pairs.stream().sorted(Comparator.comparingDouble(pair -> -pair.score())).toList();
    }
}

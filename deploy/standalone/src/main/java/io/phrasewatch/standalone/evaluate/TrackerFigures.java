package io.phrasewatch.standalone.evaluate;

import java.util.Comparator;
import java.util.List;

/**
 * How well one tracker does.
 *
 * @param name of the tracker
 * @param counts at the threshold in force
 * @param averagePrecision mean of the precisions at the ranks of the expected messages when all are ordered by score, those of equal
 *     score counted together; null when no message should find it
 * @param threshold in force
 * @param suggested the threshold with the highest F1 on these messages, nearest to the one in force; null below
 *     {@value #LEAST_EXPECTED} messages that should find it, or without any that should not
 * @param atSuggested counts at the suggested threshold; null without one
 */
record TrackerFigures(String name, Counts counts, Double averagePrecision, double threshold, Double suggested, Counts atSuggested) {

    private static final int LEAST_EXPECTED = 5;
    private static final double PRECISION = 1000;

    static TrackerFigures of(String name, List<Verdict> verdicts) {
        List<Verdict> ranked = verdicts.stream().sorted(Comparator.comparingDouble(Verdict::score).reversed()).toList();
        Counts counts = Counts.of(verdicts);
        double threshold = verdicts.get(0).threshold();
        Double suggested = counts.expected() < LEAST_EXPECTED || counts.expected() == verdicts.size() ? null : suggested(ranked, threshold);
        return new TrackerFigures(name, counts, counts.expected() == 0 ? null : averagePrecision(ranked, counts.expected()), threshold,
                suggested, suggested == null ? null : Counts.at(suggested, verdicts));
    }

    private static double averagePrecision(List<Verdict> ranked, int expected) {
        double sum = 0;
        int found = 0;
        for (int from = 0; from < ranked.size(); ) {
            int to = endOfTie(ranked, from);
            int foundInTie = (int) ranked.subList(from, to).stream().filter(Verdict::expected).count();
            found += foundInTie;
            sum += foundInTie * (double) found / to;
            from = to;
        }
        return sum / expected;
    }

    /** Half way between two neighbouring scores, so that messages like these fall on the right side. */
    private static double suggested(List<Verdict> ranked, double inForce) {
        double best = inForce;
        double bestF1 = Counts.at(inForce, ranked).f1();
        for (int from = 0; from < ranked.size(); ) {
            int to = endOfTie(ranked, from);
            double below = to < ranked.size() ? ranked.get(to).score() : 0;
            double candidate = rounded((ranked.get(from).score() + below) / 2, ranked.get(from).score());
            double f1 = Counts.at(candidate, ranked).f1();
            if (f1 > bestF1 || f1 == bestF1 && Math.abs(candidate - inForce) < Math.abs(best - inForce)) {
                best = candidate;
                bestF1 = f1;
            }
            from = to;
        }
        return best;
    }

    private static double rounded(double threshold, double atMost) {
        double rounded = Math.round(threshold * PRECISION) / PRECISION;
        return rounded <= atMost ? rounded : threshold;
    }

    private static int endOfTie(List<Verdict> ranked, int from) {
        int to = from + 1;
        while (to < ranked.size() && ranked.get(to).score() == ranked.get(from).score()) {
            to++;
        }
        return to;
    }
}

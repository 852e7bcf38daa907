package io.phrasewatch.standalone.evaluate;

import io.phrasewatch.engine.lint.LintWarning;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that was measured.
 *
 * @param engine version of the suite's engine
 * @param messages how many there were
 * @param trackers figures in the order of the file
 * @param overall counts of all trackers together
 * @param meanAveragePrecision over the trackers that have one; null when none has
 * @param overallAtSuggested counts of all, each tracker at its suggested threshold where there is one
 * @param falseAlarms the surest ones first
 * @param misses those with the lowest scores first
 * @param warnings advice about the vocabularies
 */
record Evaluation(String engine, int messages, List<TrackerFigures> trackers, Counts overall, Double meanAveragePrecision,
        Counts overallAtSuggested, List<Mistake> falseAlarms, List<Mistake> misses, List<LintWarning> warnings) {

    private static final int MOST_MISTAKES = 20;

    /** A wrong decision about one tracker. */
    record Mistake(String tracker, Verdict verdict) {
    }

    /**
     * @param verdicts per tracker, one for each message, in the order of the files
     */
    static Evaluation of(String engine, int messages, Map<String, List<Verdict>> verdicts, List<LintWarning> warnings) {
        List<TrackerFigures> trackers = verdicts.entrySet().stream()
                .map(tracker -> TrackerFigures.of(tracker.getKey(), tracker.getValue())).toList();
        List<Double> precisions = trackers.stream().map(TrackerFigures::averagePrecision).filter(Objects::nonNull).toList();
        Double mean = precisions.isEmpty() ? null : precisions.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Evaluation(engine, messages, trackers, sum(trackers.stream().map(TrackerFigures::counts)), mean,
                sum(trackers.stream().map(tracker -> tracker.suggested() == null ? tracker.counts() : tracker.atSuggested())),
                mistakes(verdicts).filter(mistake -> mistake.verdict().isFalseAlarm())
                        .sorted(Comparator.comparingDouble((Mistake mistake) -> mistake.verdict().score()).reversed())
                        .limit(MOST_MISTAKES).toList(),
                mistakes(verdicts).filter(mistake -> mistake.verdict().isMiss())
                        .sorted(Comparator.comparingDouble(mistake -> mistake.verdict().score()))
                        .limit(MOST_MISTAKES).toList(),
                List.copyOf(warnings));
    }

    private static Counts sum(Stream<Counts> counts) {
        return counts.reduce(new Counts(0, 0, 0), Counts::plus);
    }

    private static Stream<Mistake> mistakes(Map<String, List<Verdict>> verdicts) {
        return verdicts.entrySet().stream()
                .flatMap(tracker -> tracker.getValue().stream().map(verdict -> new Mistake(tracker.getKey(), verdict)));
    }
}

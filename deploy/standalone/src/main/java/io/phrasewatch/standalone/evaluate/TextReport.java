package io.phrasewatch.standalone.evaluate;

import io.phrasewatch.engine.lint.LintWarning;
import io.phrasewatch.standalone.evaluate.Evaluation.Mistake;
import java.util.List;
import java.util.Locale;

/** An evaluation for the owner of the trackers, as Markdown. */
final class TextReport {

    private static final int LONGEST_EXCERPT = 160;

    private final Evaluation evaluation;
    private final StringBuilder text = new StringBuilder();

    TextReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The first lines: what all trackers do together. */
    String summary() {
        Counts counts = evaluation.overall();
        return String.format(Locale.ROOT, "%d trackers, %d messages, engine %s%n"
                + "precision %.3f   recall %.3f   F1 %.3f   mean average precision %s%n"
                + "found %d, false alarms %d, missed %d; with the suggested thresholds F1 %.3f%n",
                evaluation.trackers().size(), evaluation.messages(), evaluation.engine(), counts.precision(), counts.recall(), counts.f1(),
                figure(evaluation.meanAveragePrecision()), counts.found(), counts.falseAlarms(), counts.missed(),
                evaluation.overallAtSuggested().f1());
    }

    /** The whole report. */
    String whole() {
        text.append("# Evaluation of trackers\n\n```\n").append(summary()).append("```\n\n");
        table();
        mistakes("False alarms, the surest first", evaluation.falseAlarms());
        mistakes("Missed, the farthest first", evaluation.misses());
        warnings();
        text.append("\nPrecision: share of what was found that should be. Recall: share of what should be found that was. F1: both in one. "
                + "Average precision: how\nwell the scores order the messages, whatever the threshold. A suggested threshold has the highest "
                + "F1 on these messages, so it needs others to\nprove it; without five messages to find and one to leave alone there is "
                + "none.\n");
        return text.toString();
    }

    private void table() {
        text.append("| tracker | to find | found | false alarms | missed | precision | recall | F1 | average precision | threshold | suggested "
                + "| F1 there |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (TrackerFigures tracker : evaluation.trackers()) {
            Counts counts = tracker.counts();
            text.append(String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %.3f | %.3f | %.3f | %s | %.3f | %s | %s |%n",
                    cell(tracker.name()), counts.expected(), counts.found(), counts.falseAlarms(), counts.missed(), counts.precision(),
                    counts.recall(), counts.f1(), figure(tracker.averagePrecision()), tracker.threshold(), figure(tracker.suggested()),
                    tracker.atSuggested() == null ? "-" : figure(tracker.atSuggested().f1())));
        }
    }

    private void mistakes(String heading, List<Mistake> mistakes) {
        text.append("\n## ").append(heading).append("\n\n");
        if (mistakes.isEmpty()) {
            text.append("None.\n");
        }
        for (Mistake mistake : mistakes) {
            Verdict verdict = mistake.verdict();
            text.append(String.format(Locale.ROOT, "- **%s**, score %.3f, threshold %.3f%s, line %d: %s%n", mistake.tracker(),
                    verdict.score(), verdict.threshold(), verdict.phrase() == null ? "" : ", by \"" + verdict.phrase() + "\"",
                    verdict.message().line(), excerpt(verdict.message().text())));
        }
    }

    private void warnings() {
        text.append("\n## Advice about the vocabularies\n\n");
        if (evaluation.warnings().isEmpty()) {
            text.append("None.\n");
        }
        for (LintWarning warning : evaluation.warnings()) {
            text.append("- **").append(warning.tracker()).append("**: ").append(warning.message()).append('\n');
        }
    }

    private static String figure(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String cell(String name) {
        return oneLine(name).replace("|", "\\|");
    }

    private static String excerpt(String message) {
        String line = oneLine(message);
        return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "\u2026";
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}

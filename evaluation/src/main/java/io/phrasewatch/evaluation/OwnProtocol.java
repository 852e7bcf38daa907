package io.phrasewatch.evaluation;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The project's hand-written texts, each tracker alone, at its default threshold. */
final class OwnProtocol {

    private static final String[] FILLERS = {"Good afternoon and welcome.", "Let me first write down the date.",
        "My colleague sends her regards.", "We can go through it together."};
    private static final DetectionOptions ALL_SCORES = new DetectionOptions(0.0, false, null);

    private final DetectionEngine engine;
    private final double threshold;

    OwnProtocol(DetectionEngine engine, double threshold) {
        this.engine = engine;
        this.threshold = threshold;
    }

    /**
     * Paraphrases and near-misses of each tracker, and messages that are about none of them.
     *
     * @param name shown before the figures
     * @param file as {@code trackers-test.txt}
     * @param unrelated messages that should be silent
     */
    void trackers(String name, String file, List<String> unrelated, Figures figures) {
        List<OwnTexts.Line> lines = OwnTexts.underTrackers(file);
        Map<String, CompiledTrackers> trackers = compiled(lines);
        share(name + ": paraphrases found", lines, 'p', trackers, figures);
        share(name + ": near-misses fired", lines, 'n', trackers, figures);
        trackers.forEach((tracker, compiled) -> {
            long fired = unrelated.stream().filter(text -> fires(text, compiled)).count();
            figures.add(name + ": detections per 1,000 unrelated, per tracker", 1000.0 * fired / unrelated.size());
        });
    }

    /**
     * Sentences that assert, deny, or deny something else.
     *
     * @param file as {@code negation.txt}
     */
    void polarity(String name, String file, Figures figures) {
        List<OwnTexts.Line> definitions = new ArrayList<>(OwnTexts.underTrackers("trackers-test.txt"));
        definitions.addAll(OwnTexts.underTrackers("trackers-fit.txt"));
        List<OwnTexts.Line> lines = OwnTexts.underTrackers(file);
        definitions.addAll(lines);
        Map<String, CompiledTrackers> trackers = compiled(definitions);
        share(name + ": asserting sentences fired", lines, 'a', trackers, figures);
        share(name + ": denying sentences fired", lines, 'd', trackers, figures);
        share(name + ": sentences denying something else fired", lines, 'o', trackers, figures);
        share(name + ": sentences denying the contrary fired", lines, 's', trackers, figures);
        share(name + ": sentences saying the contrary fired", lines, 'e', trackers, figures);
        share(name + ": double negations fired", lines, 'b', trackers, figures);
        share(name + ": questions fired", lines, 'q', trackers, figures);
        share(name + ": hypotheticals fired", lines, 'h', trackers, figures);
    }

    /** How many of the paraphrases found alone are still found between four sentences of filler. */
    void fillers(String file, Figures figures) {
        List<OwnTexts.Line> lines = OwnTexts.underTrackers(file);
        Map<String, CompiledTrackers> trackers = compiled(lines);
        int alone = 0;
        int punctuated = 0;
        int bare = 0;
        for (OwnTexts.Line line : lines) {
            CompiledTrackers tracker = trackers.get(line.tracker());
            if (line.kind() == 'p' && fires(line.text(), tracker)) {
                alone++;
                String inside = FILLERS[0] + " " + FILLERS[1] + " " + line.text() + ". " + FILLERS[2] + " " + FILLERS[3];
                punctuated += fires(inside, tracker) ? 1 : 0;
                bare += fires(inside.replaceAll("[.,?!]", "").toLowerCase(Locale.ROOT), tracker) ? 1 : 0;
            }
        }
        figures.add("found in four fillers, of those found alone, punctuated", (double) punctuated / alone);
        figures.add("found in four fillers, of those found alone, not punctuated", (double) bare / alone);
    }

    /** Prints every wrong decision, for reading. */
    void errors(String file, String wanted, String unwanted) {
        List<OwnTexts.Line> definitions = new ArrayList<>(OwnTexts.underTrackers("trackers-test.txt"));
        definitions.addAll(OwnTexts.underTrackers("trackers-fit.txt"));
        List<OwnTexts.Line> lines = OwnTexts.underTrackers(file);
        definitions.addAll(lines);
        Map<String, CompiledTrackers> trackers = compiled(definitions);
        for (OwnTexts.Line line : lines) {
            if (trackers.containsKey(line.tracker())) {
                double score = score(line.text(), trackers.get(line.tracker()));
                boolean fired = score >= threshold;
                if (fired ? unwanted.indexOf(line.kind()) >= 0 : wanted.indexOf(line.kind()) >= 0) {
                    System.out.printf("%c %.2f %s | %s%n", line.kind(), score, line.tracker(), line.text());
                }
            }
        }
    }

    private void share(String name, List<OwnTexts.Line> lines, char kind, Map<String, CompiledTrackers> trackers, Figures figures) {
        List<OwnTexts.Line> asked = lines.stream().filter(line -> line.kind() == kind).toList();
        long fired = asked.stream().filter(line -> fires(line.text(), trackers.get(line.tracker()))).count();
        if (!asked.isEmpty()) {
            figures.add(name, (double) fired / asked.size());
        }
    }

    private boolean fires(String text, CompiledTrackers tracker) {
        return score(text, tracker) >= threshold;
    }

    private double score(String text, CompiledTrackers tracker) {
        return engine.detect(text, tracker, ALL_SCORES).trackers().stream().mapToDouble(TrackerResult::score).max().orElse(0);
    }

    private Map<String, CompiledTrackers> compiled(List<OwnTexts.Line> lines) {
        Map<String, CompiledTrackers> compiled = new LinkedHashMap<>();
        OwnTexts.byTracker(lines, 'v').forEach((name, vocabulary) -> compiled.put(name,
                engine.compile(List.of(new TrackerDefinition(name, name, vocabulary, null, List.of(), List.of())))));
        return compiled;
    }
}

package io.phrasewatch.evaluation;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import io.phrasewatch.engine.semantic.Background;
import io.phrasewatch.engine.semantic.CalibratedScorer;
import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import io.phrasewatch.evaluation.LabelledSet.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the engine's features of (message, tracker) pairs with their labels, for {@code fit/fit_scorer.py}. Uses training and
 * validation utterances of the public sets and {@code trackers-score.txt}, none of which the encoder was trained on, since it is to score
 * what it has not seen; and nothing that figures are reported on.
 *
 * <p>Arguments: data directory, file to keep vectors in, output file. Columns: part, message, tracker, label, then the features. Pairs
 * too far apart to matter are left out.
 */
public final class FeatureExport {

    private static final int[] ALIKE = {10};
    private static final int[] MIXED = {3, 5, 10, 20, 7, 4};
    private static final int MESSAGES = 1_000;
    private static final double FAR = 0.5;
    private static final DetectionOptions EVERYTHING = new DetectionOptions(0.0, true, null);

    private final DetectionEngine engine;
    private final PrintWriter out;
    private int messages;

    private FeatureExport(DetectionEngine engine, PrintWriter out) {
        this.engine = engine;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (OnnxEncoder encoder = OnnxEncoder.bundled(); StoredEncoder stored = new StoredEncoder(encoder, Path.of(arguments[1]));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            DetectionEngine engine = DetectionEngine.with(stored, Background.bundled(), CalibratedScorer.bundled(),
                    EngineSettings.defaults());
            FeatureExport export = new FeatureExport(engine, out);
            for (LabelledSet set : List.of(LabelledSet.clinc(data), LabelledSet.banking(data))) {
                List<Message> messages = new ArrayList<>(set.validation());
                Collections.shuffle(messages, new Random(7));
                export.pairs(set.name() + ":alike", vocabularies(set.draw(20, 99), ALIKE), messages.subList(0, MESSAGES));
                export.pairs(set.name() + ":mixed", vocabularies(set.draw(20, 98), MIXED), messages.subList(0, MESSAGES));
            }
            export.ownTrackers("trackers-score.txt");
        }
    }

    /** The first few utterances of each vocabulary, as many as {@code sizes} says in turn. */
    private static List<TrackerDefinition> vocabularies(Map<String, List<String>> drawn, int[] sizes) {
        List<TrackerDefinition> trackers = new ArrayList<>();
        drawn.forEach((name, texts) -> trackers.add(tracker(name,
                texts.subList(0, Math.min(texts.size(), sizes[trackers.size() % sizes.length])))));
        return trackers;
    }

    private void pairs(String part, List<TrackerDefinition> trackers, List<Message> asked) {
        CompiledTrackers compiled = engine.compile(trackers);
        for (Message message : asked) {
            boolean vocabulary = trackers.stream().anyMatch(tracker -> tracker.vocabulary().contains(message.text()));
            if (!vocabulary) {
                messages++;
                for (TrackerResult result : compared(message.text(), compiled)) {
                    boolean wanted = result.tracker().name().equals(message.intent());
                    Features features = result.explanation().features();
                    if (wanted || (features.max() + features.centroid()) / 2 >= FAR) {
                        write(part, result, wanted);
                    }
                }
            }
        }
    }

    private void ownTrackers(String file) {
        List<OwnTexts.Line> lines = OwnTexts.underTrackers(file);
        Map<String, CompiledTrackers> trackers = new LinkedHashMap<>();
        OwnTexts.byTracker(lines, 'v').forEach((name, vocabulary) -> trackers.put(name, engine.compile(List.of(tracker(name, vocabulary)))));
        for (OwnTexts.Line line : lines) {
            if (line.kind() != 'v') {
                messages++;
                compared(line.text(), trackers.get(line.tracker()))
                        .forEach(result -> write(line.kind() == 'p' ? "paraphrase" : "near-miss", result, line.kind() == 'p'));
            }
        }
        List<String> ordinary = OwnTexts.plain("ordinary.txt");
        for (int i = 0; i < ordinary.size(); i += 2) {
            messages++;
            for (CompiledTrackers tracker : trackers.values()) {
                compared(ordinary.get(i), tracker).forEach(result -> write("ordinary", result, false));
            }
        }
    }

    private List<TrackerResult> compared(String text, CompiledTrackers compiled) {
        return engine.detect(text, compiled, EVERYTHING).trackers().stream()
                .filter(result -> result.explanation().features() != null).toList();
    }

    private static TrackerDefinition tracker(String name, List<String> vocabulary) {
        return new TrackerDefinition(name, name, vocabulary, null, List.of(), List.of());
    }

    private void write(String part, TrackerResult result, boolean wanted) {
        Features f = result.explanation().features();
        out.println(part + "\t" + messages + "\t" + result.tracker().name() + "\t" + (wanted ? 1 : 0) + "\t" + f.max() + "\t"
                + f.centroid() + "\t" + f.logOdds() + "\t" + f.cohesion() + "\t" + f.phrases());
    }
}

package io.phrasewatch.evaluation;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.EngineSettings;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import io.phrasewatch.engine.semantic.CalibratedScorer;
import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.semantic.MeaningSpace;
import io.phrasewatch.engine.semantic.OnnxEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the engine's features of (message, tracker) pairs with their labels, for {@code fit/fit_scorer.py}. Uses training and
 * validation utterances of the public sets and the project's fitting texts; nothing that figures are reported on.
 *
 * <p>Arguments: data directory, file to keep vectors in, output file.
 */
public final class FeatureExport {

    private static final int[] VOCABULARY_SIZES = {3, 5, 10, 20, 10, 1};
    private static final int MESSAGES = 1_500;
    private static final int NEAREST_KEPT = 4;
    private static final int SAMPLED_ONE_IN = 25;
    private static final DetectionOptions EVERYTHING = new DetectionOptions(0.0, true, null);

    private final DetectionEngine engine;
    private final PrintWriter out;
    private final Random random = new Random(7);

    private FeatureExport(DetectionEngine engine, PrintWriter out) {
        this.engine = engine;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (OnnxEncoder encoder = OnnxEncoder.bundled(); StoredEncoder stored = new StoredEncoder(encoder, Path.of(arguments[1]));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            DetectionEngine engine = DetectionEngine.with(stored, MeaningSpace.bundled(), CalibratedScorer.bundled(),
                    EngineSettings.defaults());
            FeatureExport export = new FeatureExport(engine, out);
            export.intents(LabelledSet.clinc(data));
            export.intents(LabelledSet.banking(data));
            export.ownTrackers();
        }
    }

    private void intents(LabelledSet set) {
        List<TrackerDefinition> trackers = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : set.draw(20, 99).entrySet()) {
            int size = Math.min(entry.getValue().size(), VOCABULARY_SIZES[trackers.size() % VOCABULARY_SIZES.length]);
            trackers.add(tracker(entry.getKey(), entry.getValue().subList(0, size)));
        }
        CompiledTrackers compiled = engine.compile(trackers);
        List<LabelledSet.Message> messages = new ArrayList<>(set.validation());
        Collections.shuffle(messages, random);
        for (LabelledSet.Message message : messages.subList(0, MESSAGES)) {
            List<TrackerResult> others = new ArrayList<>();
            for (TrackerResult result : compared(message.text(), compiled)) {
                if (result.tracker().name().equals(message.intent())) {
                    write(set.name(), result, 1, 1);
                } else {
                    others.add(result);
                }
            }
            others.sort(Comparator.comparingDouble(result -> -result.explanation().features().max()));
            for (int i = 0; i < others.size(); i++) {
                if (i < NEAREST_KEPT) {
                    write(set.name(), others.get(i), 0, 1);
                } else if (random.nextInt(SAMPLED_ONE_IN) == 0) {
                    write(set.name(), others.get(i), 0, SAMPLED_ONE_IN);
                }
            }
        }
    }

    private void ownTrackers() {
        List<OwnTexts.Line> lines = OwnTexts.underTrackers("trackers-fit.txt");
        List<TrackerDefinition> trackers = new ArrayList<>();
        OwnTexts.byTracker(lines, 'v').forEach((name, vocabulary) -> trackers.add(tracker(name, vocabulary)));
        CompiledTrackers compiled = engine.compile(trackers);
        for (OwnTexts.Line line : lines) {
            if (line.kind() != 'v') {
                for (TrackerResult result : compared(line.text(), compiled)) {
                    if (result.tracker().name().equals(line.tracker())) {
                        write(line.kind() == 'p' ? "paraphrase" : "near-miss", result, line.kind() == 'p' ? 1 : 0, 1);
                    }
                }
            }
        }
        for (OwnTexts.Line line : OwnTexts.underTrackers("negation.txt")) {
            if ("aob".indexOf(line.kind()) >= 0) {
                for (TrackerResult result : compared(line.text(), compiled)) {
                    if (result.tracker().name().equals(line.tracker())) {
                        write("asserted", result, 1, 1);
                    }
                }
            }
        }
        List<String> ordinary = OwnTexts.plain("ordinary.txt");
        for (int i = 0; i < ordinary.size(); i += 2) {
            for (TrackerResult result : compared(ordinary.get(i), compiled)) {
                write("ordinary", result, 0, 1);
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

    private void write(String part, TrackerResult result, int label, int weight) {
        Features f = result.explanation().features();
        double cohesion = f.phrases() == 1 ? 0.75 : f.cohesion();
        out.println(part + "\t" + result.tracker().name() + "\t" + label + "\t" + weight + "\t" + f.max() + "\t" + f.topThree() + "\t"
                + f.centroid() + "\t" + f.logOdds() + "\t" + cohesion + "\t" + f.spread() + "\t" + Math.log(f.phrases()));
    }
}

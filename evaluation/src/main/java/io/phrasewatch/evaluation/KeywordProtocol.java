package io.phrasewatch.evaluation;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import io.phrasewatch.evaluation.LabelledSet.Message;
import io.phrasewatch.evaluation.Ranking.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short vocabulary: every tracker has one phrase of one or two words; every test utterance, out-of-scope ones included, is a message. */
final class KeywordProtocol {

    private static final double DEFAULT = 0.5;
    private static final DetectionOptions ALL_SCORES = new DetectionOptions(0.0, false, null);

    private final DetectionEngine engine;

    KeywordProtocol(DetectionEngine engine) {
        this.engine = engine;
    }

    /** The phrases of {@code keywords.txt}, each wanted in the utterances of its intents. */
    void chosen(LabelledSet set, Figures figures) {
        Map<String, Set<String>> wanted = new HashMap<>();
        OwnTexts.under("keywords.txt", set.name()).forEach(line -> {
            String[] parts = line.split(" \\| ");
            wanted.put(parts[0], Set.of(parts[1].split(" ")));
        });
        measure(set.name() + " keywords", set.test(), wanted, figures);
    }

    /** Each intent whose name has one or two words is a tracker with that name as its only phrase. */
    void names(LabelledSet set, Figures figures) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (String intent : set.training().keySet()) {
            String name = intent.replace('_', ' ').toLowerCase(Locale.ROOT);
            if (name.split(" ").length <= 2) {
                wanted.put(name, Set.of(intent));
            }
        }
        measure(set.name() + " names as keywords", set.test(), wanted, figures);
    }

    private void measure(String name, List<Message> messages, Map<String, Set<String>> wanted, Figures figures) {
        List<TrackerDefinition> definitions = new ArrayList<>();
        wanted.keySet().forEach(phrase ->
                definitions.add(new TrackerDefinition(phrase, phrase, List.of(phrase), null, List.of(), List.of())));
        Ranking ranking = ranking(messages, engine.compile(definitions), wanted);
        figures.add(name + ", trackers", wanted.size());
        figures.add(name + ", mAP", ranking.meanAveragePrecision());
        figures.add(name + ", precision at the default threshold", ranking.precision(DEFAULT));
        figures.add(name + ", recall at the default threshold", ranking.recall(DEFAULT));
        figures.add(name + ", F1 at the default threshold", ranking.f1(DEFAULT));
        figures.add(name + ", highest F1", ranking.f1(ranking.bestThreshold()));
    }

    private Ranking ranking(List<Message> messages, CompiledTrackers trackers, Map<String, Set<String>> wanted) {
        Ranking ranking = new Ranking();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            for (TrackerResult result : engine.detect(message.text(), trackers, ALL_SCORES).trackers()) {
                String tracker = result.tracker().name();
                boolean right = message.intent() != null && wanted.get(tracker).contains(message.intent());
                ranking.add(new Pair(i, tracker, result.score(), right, message.intent() != null));
            }
        }
        return ranking;
    }
}

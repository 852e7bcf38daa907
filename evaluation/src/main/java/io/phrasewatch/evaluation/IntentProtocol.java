package io.phrasewatch.evaluation;

import io.phrasewatch.engine.CompiledTrackers;
import io.phrasewatch.engine.DetectionEngine;
import io.phrasewatch.engine.DetectionOptions;
import io.phrasewatch.engine.TrackerDefinition;
import io.phrasewatch.engine.TrackerResult;
import io.phrasewatch.evaluation.LabelledSet.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every intent is a tracker with a few utterances drawn by a fixed seed; every test utterance, out-of-scope ones included, is a message.
 * The threshold of the first F1 comes from the validation messages, that of the second is the default.
 */
final class IntentProtocol {

    private static final double DEFAULT = 0.5;
    private static final DetectionOptions ALL_SCORES = new DetectionOptions(0.0, false, null);

    private final DetectionEngine engine;

    IntentProtocol(DetectionEngine engine) {
        this.engine = engine;
    }

    void measure(LabelledSet set, int phrases, int draws, Figures figures) {
        String name = set.name() + " K=" + phrases + " ";
        for (int draw = 0; draw < draws; draw++) {
            CompiledTrackers trackers = trackers(set.draw(phrases, draw));
            double threshold = ranking(set.validation(), trackers).bestThreshold();
            Ranking test = ranking(set.test(), trackers);
            figures.add(name + "F1, threshold from validation", test.f1(threshold));
            figures.add(name + "that threshold", threshold);
            figures.add(name + "F1, default threshold", test.f1(DEFAULT));
            figures.add(name + "mAP", test.meanAveragePrecision());
            figures.add(name + "top-1", test.topOne());
            figures.add(name + "recall at 1 % out-of-scope", test.recallAtOnePercentOutOfScope());
            for (double other : new double[] {0.2, 0.3, 0.4, 0.6, 0.7, 0.8}) {
                figures.add(name + "F1 at " + other, test.f1(other));
            }
        }
    }

    private CompiledTrackers trackers(Map<String, List<String>> vocabularies) {
        List<TrackerDefinition> definitions = new ArrayList<>();
        vocabularies.forEach((intent, vocabulary) ->
                definitions.add(new TrackerDefinition(intent, intent, vocabulary, null, List.of(), List.of())));
        return engine.compile(definitions);
    }

    private Ranking ranking(List<Message> messages, CompiledTrackers trackers) {
        Ranking ranking = new Ranking();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            for (TrackerResult result : engine.detect(message.text(), trackers, ALL_SCORES).trackers()) {
                String tracker = result.tracker().name();
                ranking.add(new Ranking.Pair(i, tracker, result.score(), tracker.equals(message.intent()), message.intent() != null));
            }
        }
        return ranking;
    }
}

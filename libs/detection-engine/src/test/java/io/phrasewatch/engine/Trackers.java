package io.phrasewatch.engine;

import java.util.List;

/** Tracker definitions for tests. */
final class Trackers {

    private Trackers() {
    }

    static TrackerDefinition tracker(String name, String... vocabulary) {
        return new TrackerDefinition("id of " + name, name, List.of(vocabulary), null, List.of(), List.of());
    }

    static TrackerDefinition withThreshold(TrackerDefinition tracker, Double threshold) {
        return new TrackerDefinition(tracker.id(), tracker.name(), tracker.vocabulary(), threshold, tracker.excludeVocabulary(),
                tracker.languages());
    }

    static TrackerDefinition excluding(TrackerDefinition tracker, String... excluded) {
        return new TrackerDefinition(tracker.id(), tracker.name(), tracker.vocabulary(), tracker.threshold(), List.of(excluded),
                tracker.languages());
    }

    static TrackerDefinition inLanguage(TrackerDefinition tracker, String... languages) {
        return new TrackerDefinition(tracker.id(), tracker.name(), tracker.vocabulary(), tracker.threshold(),
                tracker.excludeVocabulary(), List.of(languages));
    }
}

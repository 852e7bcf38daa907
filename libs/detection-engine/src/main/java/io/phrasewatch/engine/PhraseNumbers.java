package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One numbering for the phrases of a list of trackers: vocabulary first, tracker by tracker, then excluded phrases. */
final class PhraseNumbers {

    private final List<CompiledPhrase> phrases = new ArrayList<>();
    private final int[] starts;
    private final int vocabulary;
    private final int[] owners;

    PhraseNumbers(List<CompiledTracker> trackers) {
        starts = new int[trackers.size() + 1];
        for (int t = 0; t < trackers.size(); t++) {
            phrases.addAll(trackers.get(t).phrases());
            starts[t + 1] = phrases.size();
        }
        vocabulary = phrases.size();
        for (CompiledTracker tracker : trackers) {
            phrases.addAll(tracker.excluded());
        }
        owners = new int[phrases.size()];
        int excludedAt = vocabulary;
        for (int t = 0; t < trackers.size(); t++) {
            for (int number = starts[t]; number < starts[t + 1]; number++) {
                owners[number] = t;
            }
            for (int i = 0; i < trackers.get(t).excluded().size(); i++) {
                owners[excludedAt++] = t;
            }
        }
    }

    /** Number of vocabulary phrases. */
    int phrases() {
        return vocabulary;
    }

    /** Number of phrases with the excluded ones. */
    int all() {
        return phrases.size();
    }

    CompiledPhrase phrase(int number) {
        return phrases.get(number);
    }

    boolean isExcluded(int number) {
        return number >= vocabulary;
    }

    int trackerOf(int number) {
        return owners[number];
    }

    /** Number of a tracker's first phrase; the next tracker's is one past its last. */
    int start(int tracker) {
        return starts[tracker];
    }

    int[] withTreatment(Treatment treatment) {
        return IntStream.range(0, vocabulary).filter(number -> phrases.get(number).treatment() == treatment).toArray();
    }
}

package io.phrasewatch.engine;

import io.phrasewatch.engine.exact.TokenTrie;
import io.phrasewatch.engine.semantic.SimilarityTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of trackers, joined for one pass over a text. Immutable but for a cache, safe for any number of threads; made by
 * {@link DetectionEngine#compile}.
 *
 * <p>Phrases are numbered through all trackers, excluded phrases behind them.
 */
public final class CompiledTrackers {

    private final List<TrackerDefinition> definitions;
    private final List<CompiledTracker> trackers;
    private final PhraseNumbers numbers;
    private final TokenTrie words;
    private final TokenTrie stems;
    private final SimilarityTable meanings;
    private final int[] meaningStart;
    private final KeywordTable keywords;

    CompiledTrackers(List<TrackerDefinition> definitions, List<CompiledTracker> trackers, int keywordCacheSize) {
        this.definitions = List.copyOf(definitions);
        this.trackers = List.copyOf(trackers);
        this.numbers = new PhraseNumbers(trackers);
        this.words = wordTrie();
        this.stems = stemTrie();
        List<float[]> vectors = new ArrayList<>();
        this.meaningStart = new int[trackers.size() + 1];
        for (int t = 0; t < trackers.size(); t++) {
            CompiledTracker tracker = trackers.get(t);
            vectors.addAll(tracker.placed());
            meaningStart[t + 1] = vectors.size();
        }
        trackers.forEach(tracker -> vectors.add(tracker.centroid()));
        trackers.forEach(tracker -> vectors.add(tracker.separator().direction()));
        this.meanings = SimilarityTable.of(vectors);
        this.keywords = new KeywordTable(numbers, keywordCacheSize);
    }

    /** The trackers in the order given; results refer to their place here. */
    public List<TrackerDefinition> definitions() {
        return definitions;
    }

    public int size() {
        return definitions.size();
    }

    CompiledTracker tracker(int index) {
        return trackers.get(index);
    }

    PhraseNumbers numbers() {
        return numbers;
    }

    TokenTrie words() {
        return words;
    }

    TokenTrie stems() {
        return stems;
    }

    /** Vectors of the phrases compared by meaning, tracker by tracker, and behind them one centroid per tracker, then one separator. */
    SimilarityTable meanings() {
        return meanings;
    }

    /** First row in {@link #meanings()} of a tracker; the next tracker's is one past its last. */
    int meaningStart(int tracker) {
        return meaningStart[tracker];
    }

    /** Row in {@link #meanings()} of a tracker's centroid; centroids stand behind all phrases. */
    int centroidRow(int tracker) {
        return meaningStart[trackers.size()] + tracker;
    }

    /** Row in {@link #meanings()} of the direction of a tracker's separator; these stand behind the centroids. */
    int separatorRow(int tracker) {
        return centroidRow(tracker) + trackers.size();
    }

    /** Whether any phrase is compared by meaning. */
    boolean hasMeanings() {
        return meaningStart[trackers.size()] > 0;
    }

    KeywordTable keywords() {
        return keywords;
    }

    private TokenTrie wordTrie() {
        TokenTrie.Builder builder = new TokenTrie.Builder();
        for (int number = 0; number < numbers.phrases(); number++) {
            builder.add(numbers.phrase(number).words(), number);
        }
        return builder.build();
    }

    private TokenTrie stemTrie() {
        TokenTrie.Builder builder = new TokenTrie.Builder();
        for (int number = 0; number < numbers.all(); number++) {
            builder.add(numbers.phrase(number).stems(), number);
        }
        return builder.build();
    }
}

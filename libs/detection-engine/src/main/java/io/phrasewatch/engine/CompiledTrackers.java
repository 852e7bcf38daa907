package io.phrasewatch.engine;

import io.phrasewatch.engine.CompiledPhrase.Treatment;
import io.phrasewatch.engine.exact.TokenTrie;
import io.phrasewatch.engine.semantic.BoundedCache;
import io.phrasewatch.engine.semantic.VectorTable;
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
    private final VectorTable meanings;
    private final int[] meaningStart;
    private final VectorTable centroids;
    private final VectorTable keywords;
    private final int[] keywordPhrases;
    private final BoundedCache<String, KeywordNeighbours> keywordNeighbours;

    CompiledTrackers(List<TrackerDefinition> definitions, List<CompiledTracker> trackers, int dimension, int keywordCacheSize) {
        this.definitions = List.copyOf(definitions);
        this.trackers = List.copyOf(trackers);
        this.numbers = new PhraseNumbers(trackers);
        this.words = wordTrie();
        this.stems = stemTrie();
        List<float[]> vectors = new ArrayList<>();
        this.meaningStart = new int[trackers.size() + 1];
        for (int t = 0; t < trackers.size(); t++) {
            CompiledTracker tracker = trackers.get(t);
            for (int place : tracker.meaningful()) {
                vectors.add(tracker.phrases().get(place).vector());
            }
            meaningStart[t + 1] = vectors.size();
        }
        this.meanings = new VectorTable(vectors, dimension);
        this.centroids = new VectorTable(trackers.stream().map(CompiledTracker::centroid).toList(), dimension);
        this.keywordPhrases = numbers.withTreatment(Treatment.KEYWORD);
        this.keywords = new VectorTable(keywordVectors(), dimension);
        this.keywordNeighbours = new BoundedCache<>(keywordCacheSize);
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

    VectorTable meanings() {
        return meanings;
    }

    /** First row in {@link #meanings()} of a tracker; the next tracker's is one past its last. */
    int meaningStart(int tracker) {
        return meaningStart[tracker];
    }

    VectorTable centroids() {
        return centroids;
    }

    boolean hasKeywords() {
        return keywordPhrases.length > 0;
    }

    /** Short phrases near to a one or two word piece; remembered, because pieces repeat far more than sentences. */
    KeywordNeighbours keywordNeighbours(String piece, Encoder encoder) {
        return keywordNeighbours.get(piece,
                unseen -> KeywordNeighbours.of(keywords.cosines(List.of(encoder.embed(unseen)))[0], keywordPhrases));
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

    private List<float[]> keywordVectors() {
        List<float[]> vectors = new ArrayList<>(keywordPhrases.length);
        for (int number : keywordPhrases) {
            vectors.add(numbers.phrase(number).vector());
        }
        return vectors;
    }
}

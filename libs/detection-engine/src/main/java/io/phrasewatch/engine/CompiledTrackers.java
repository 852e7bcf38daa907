package io.phrasewatch.engine;

import io.phrasewatch.engine.exact.TokenTrie;
import io.phrasewatch.engine.keyword.EverydayWords;
import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.semantic.BoundedCache;
import io.phrasewatch.engine.semantic.SimilarityTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list of trackers, joined for one pass over a text. Immutable but for a cache, safe for any number of threads; made by
 * {@link DetectionEngine#compile}.
 *
 * <p>The object itself is for texts that do not say their language: each tracker in its own. For texts in a known language there is
 * a form of it, see {@link #in}, in which trackers of other languages have no phrases.
 *
 * <p>Phrases are numbered through all trackers, excluded phrases behind them.
 */
public final class CompiledTrackers {

    private static final int LANGUAGES_KEPT = 4;

    private final List<TrackerDefinition> definitions;
    private final List<CompiledTracker> trackers;
    private final PhraseNumbers numbers;
    private final TokenTrie words;
    private final Map<Analysis, TokenTrie> stems;
    private final SimilarityTable meanings;
    private final int[] meaningStart;
    private final KeywordTable keywords;
    private final BitSet passedOver;
    private final Function<String, CompiledTrackers> otherForm;
    private final BoundedCache<String, CompiledTrackers> forms = new BoundedCache<>(LANGUAGES_KEPT);

    /**
     * @param trackers compiled, aligned with {@code definitions}
     * @param passedOver places of trackers in other languages than the texts
     * @param words asked for only when there is short vocabulary
     * @param otherForm makes the form for texts of a language; may return null for this one
     */
    CompiledTrackers(List<TrackerDefinition> definitions, List<CompiledTracker> trackers, BitSet passedOver, int keywordCacheSize,
            Supplier<EverydayWords> words, Function<String, CompiledTrackers> otherForm) {
        this.passedOver = passedOver;
        this.otherForm = otherForm;
        this.definitions = List.copyOf(definitions);
        this.trackers = List.copyOf(trackers);
        this.numbers = new PhraseNumbers(trackers);
        this.words = wordTrie();
        this.stems = stemTries();
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
        this.keywords = new KeywordTable(numbers, keywordCacheSize, words);
    }

    /** The trackers in the order given; results refer to their place here. */
    public List<TrackerDefinition> definitions() {
        return definitions;
    }

    public int size() {
        return definitions.size();
    }

    /** The form for texts of a language, an ISO 639 code; null when the text does not say. */
    CompiledTrackers in(String language) {
        return language == null ? this : forms.get(language, this::form);
    }

    private CompiledTrackers form(String language) {
        CompiledTrackers other = otherForm.apply(language);
        return other == null ? this : other;
    }

    /** Whether a tracker is in another language than the texts of this form. */
    boolean isPassedOver(int tracker) {
        return passedOver.get(tracker);
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

    /** The analyses in which any tracker is compared. */
    Set<Analysis> analyses() {
        return stems.keySet();
    }

    TokenTrie stems(Analysis analysis) {
        return stems.get(analysis);
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

    private Map<Analysis, TokenTrie> stemTries() {
        Map<Analysis, TokenTrie.Builder> builders = new LinkedHashMap<>();
        for (int number = 0; number < numbers.all(); number++) {
            Analysis analysis = trackers.get(numbers.trackerOf(number)).analysis();
            TokenTrie.Builder builder = builders.computeIfAbsent(analysis, unseen -> new TokenTrie.Builder());
            for (List<String> stems : numbers.phrase(number).stemForms(analysis)) {
                builder.add(stems, number);
            }
        }
        Map<Analysis, TokenTrie> tries = new LinkedHashMap<>();
        builders.forEach((analysis, builder) -> tries.put(analysis, builder.build()));
        return tries;
    }
}

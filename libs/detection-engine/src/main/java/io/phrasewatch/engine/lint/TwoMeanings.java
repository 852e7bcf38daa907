package io.phrasewatch.engine.lint;

import io.phrasewatch.engine.text.SentenceSplitter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees phrases made of two: two sentences, or two clauses around a conjunction. */
final class TwoMeanings {

    private static final int LEAST_WORDS_OF_A_CLAUSE = 3;
    private static final Map<String, Set<String>> CONJUNCTIONS = Map.of(
            "en", Set.of("and", "or", "but"),
            "es", Set.of("y", "e", "o", "u", "pero"),
            "fr", Set.of("et", "ou", "mais"),
            "de", Set.of("und", "oder", "aber"),
            "it", Set.of("e", "o", "ma"),
            "pt", Set.of("e", "ou", "mas"));

    private TwoMeanings() {
    }

    /**
     * @param phrase as written
     * @param words its words, normalised
     */
    static boolean in(String phrase, List<String> words, String language) {
        return SentenceSplitter.sentences(phrase).size() > 1 || hasTwoClauses(words, CONJUNCTIONS.getOrDefault(language, Set.of()));
    }

    private static boolean hasTwoClauses(List<String> words, Set<String> conjunctions) {
        for (int i = LEAST_WORDS_OF_A_CLAUSE; i + LEAST_WORDS_OF_A_CLAUSE < words.size(); i++) {
            if (conjunctions.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}

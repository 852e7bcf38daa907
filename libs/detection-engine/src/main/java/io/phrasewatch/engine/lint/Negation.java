package io.phrasewatch.engine.lint;

import java.util.Map;
import java.util.Set;

/** Negating words, as far as they tell a phrase from its opposite. */
final class Negation {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("not", "no", "never", "without", "nobody", "none", "nothing", "neither", "nor", "don't", "doesn't", "didn't"),
            "es", Set.of("no", "nunca", "jam\u00E1s", "sin", "tampoco", "ni", "nadie", "nada"),
            "fr", Set.of("ne", "pas", "jamais", "sans", "aucun", "aucune", "rien"),
            "de", Set.of("nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals", "ohne"),
            "it", Set.of("non", "mai", "senza", "nessuno"),
            "pt", Set.of("n\u00E3o", "nunca", "jamais", "sem", "nem"));
    private static final Map<String, String> CONTRACTIONS = Map.of("can't", "can", "cannot", "can", "won't", "will", "shan't", "shall");
    private static final Set<String> AUXILIARIES = Set.of("do", "does", "did");

    private Negation() {
    }

    /** The word without its negation: itself when it has none, empty when it has nothing else. */
    static String withoutIt(String word, String language) {
        if (WORDS.getOrDefault(language, Set.of()).contains(word)) {
            return "";
        }
        if (!language.equals("en")) {
            return word;
        }
        String positive = CONTRACTIONS.get(word);
        return positive != null ? positive : word.endsWith("n't") ? word.substring(0, word.length() - 3) : word;
    }

    /** Whether the word comes and goes with an English negation. */
    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word);
    }
}

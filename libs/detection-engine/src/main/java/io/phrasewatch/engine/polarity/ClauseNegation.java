package io.phrasewatch.engine.polarity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The basic particles of languages other than English: from a particle on, its clause is denied, and in German, where "nicht" stands
 * behind what it denies, the whole clause. Several particles in a clause deny once ("no quiero nada"). Words are normalised; accents may
 * be missing.
 */
public final class ClauseNegation {

    private static final Map<String, ClauseNegation> LANGUAGES = Map.of(
            "es", new ClauseNegation("no nunca jam\u00E1s jamas tampoco sin nadie nada ninguno ninguna ning\u00FAn ningun ni", "",
                    "pero sino aunque porque pues y e", "no solo", "no s\u00F3lo", "no solamente", "por qu\u00E9 no", "por que no",
                    "c\u00F3mo no", "como no", "sin duda", "sin embargo", "sin falta", "no obstante", "nada m\u00E1s", "nada mas",
                    "no hay duda", "no dude", "no olvide", "no olvides"),
            "pt", new ClauseNegation("n\u00E3o nao nunca jamais sem ningu\u00E9m ninguem nada nenhum nenhuma nem tampouco", "",
                    "mas porque por\u00E9m porem e", "n\u00E3o s\u00F3", "nao so", "n\u00E3o apenas", "nao apenas", "sem d\u00FAvida",
                    "sem duvida", "sem falta", "por que n\u00E3o", "por que nao", "nada mais"),
            "fr", new ClauseNegation("ne pas jamais aucun aucune rien personne sans ni non", "", "mais car parce puisque et donc",
                    "non seulement", "pas seulement", "sans doute", "sans faute", "sans probl\u00E8me", "pourquoi pas",
                    "n'h\u00E9sitez pas", "n'oubliez pas", "pas de probl\u00E8me"),
            "it", new ClauseNegation("non mai senza nessuno nessun nessuna niente nulla n\u00E9 neanche nemmeno neppure", "",
                    "ma perch\u00E9 perche per\u00F2 pero e", "non solo", "non soltanto", "senza dubbio", "perch\u00E9 non", "perche non"),
            "de", new ClauseNegation("kein keine keinen keinem keiner keines ohne niemand weder nichts", "nicht nie niemals nimmer",
                    "aber sondern denn weil obwohl trotzdem deshalb sonst und", "nicht nur", "nicht zuletzt", "nicht vergessen",
                    "kein problem", "kein zweifel", "keine frage", "ohne zweifel", "warum nicht"));
    private static final String ELIDED = "n'";

    private final Set<String> forward;
    private final Set<String> throughout;
    private final Set<String> newThought;
    private final List<List<String>> pseudo;

    private ClauseNegation(String forward, String throughout, String newThought, String... pseudo) {
        this.forward = NegationCues.words(forward);
        this.throughout = throughout.isEmpty() ? Set.of() : NegationCues.words(throughout);
        this.newThought = NegationCues.words(newThought);
        this.pseudo = Arrays.stream(pseudo).map(words -> List.of(words.split(" "))).toList();
    }

    /** The rules of a language, an ISO 639 code; null when there are none. */
    public static ClauseNegation in(String language) {
        return LANGUAGES.get(language);
    }

    /** Codes of the languages there are rules for. */
    public static Set<String> languages() {
        return LANGUAGES.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Marks what is denied in one clause.
     *
     * @param words of the text
     * @param start first word of the clause
     * @param end one past the last
     * @param denied gets the marks
     */
    void mark(List<String> words, int start, int end, boolean[] denied) {
        int from = end;
        for (int at = start; at < end; at++) {
            int skipped = pseudoLengthAt(words, at);
            if (skipped > 0) {
                at += skipped - 1;
            } else if (throughout.contains(words.get(at))) {
                from = start;
            } else if (forward.contains(words.get(at)) || words.get(at).startsWith(ELIDED) && forward.contains("ne")) {
                from = Math.min(from, at);
            }
        }
        Arrays.fill(denied, from, end, true);
    }

    /** Whether a clause begins with this word. */
    boolean opensClause(String word) {
        return newThought.contains(word);
    }

    private int pseudoLengthAt(List<String> words, int at) {
        return pseudo.stream().filter(expression -> at + expression.size() <= words.size()
                && words.subList(at, at + expression.size()).equals(expression)).mapToInt(List::size).max().orElse(0);
    }
}

package io.phrasewatch.engine.insight;

import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence, or a part of a very long one, as the rules see it.
 *
 * @param text     as given
 * @param start    where it stands in the whole text, in UTF-16 units
 * @param words    normalised, at least one
 * @param openings indexes of words that may begin a thought: the first one, those behind a comma, always past fillers such as "so"
 * @param asks     whether it ends in a question mark
 * @param bare     whether it ends without any mark, as recognised speech does
 */
record Clause(String text, int start, List<String> words, List<Integer> openings, boolean asks, boolean bare) {

    private static final String MARKS = ",;:.!?\u2013\u2014\u2026";

    static Clause of(String whole, List<Token> tokens, int start, int end) {
        List<String> words = tokens.stream().map(Token::text).toList();
        List<Integer> openings = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (word == 0 || hasMark(whole, tokens.get(word - 1).end(), tokens.get(word).start())) {
                openings.add(pastFillers(words, word));
            }
        }
        String tail = whole.substring(tokens.get(tokens.size() - 1).end(), end);
        boolean asks = tail.chars().anyMatch(c -> c == '?' || c == '\uFF1F');
        return new Clause(whole.substring(start, end), start, words, List.copyOf(openings), asks, tail.isBlank());
    }

    int end() {
        return start + text.length();
    }

    /** The word, or an empty string outside of the clause. */
    String word(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index);
    }

    /** Whether the words of a phrase stand at an index. */
    boolean hasAt(int index, List<String> phrase) {
        return index >= 0 && index + phrase.size() <= words.size() && words.subList(index, index + phrase.size()).equals(phrase);
    }

    /** Where the words of a phrase stand first from an index on, -1 when nowhere. */
    int find(List<String> phrase, int from) {
        for (int index = Math.max(0, from); index + phrase.size() <= words.size(); index++) {
            if (hasAt(index, phrase)) {
                return index;
            }
        }
        return -1;
    }

    boolean hasAny(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    private static int pastFillers(List<String> words, int from) {
        int word = from;
        while (word < words.size() - 1 && Words.FILLERS.contains(words.get(word))) {
            word++;
        }
        return word;
    }

    private static boolean hasMark(String whole, int start, int end) {
        return whole.substring(start, end).chars().anyMatch(c -> MARKS.indexOf(c) >= 0)
                || whole.substring(start, end).contains(" - ");
    }
}

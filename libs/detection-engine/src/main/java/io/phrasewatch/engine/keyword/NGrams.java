package io.phrasewatch.engine.keyword;

import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The one and two word pieces of a message that short vocabulary is compared with; those with a stop word in them are left out. */
public final class NGrams {

    private static final int MAX_WORDS = 2000;

    /**
     * One piece.
     *
     * @param text its normalised words with single spaces
     * @param start first UTF-16 unit in the message
     * @param end one past the last
     */
    public record NGram(String text, int start, int end) {
    }

    private NGrams() {
    }

    /**
     * The pieces in order of place, a single word before the pair it begins; of a message beyond {@value #MAX_WORDS} words only the
     * beginning.
     *
     * @param stopWord whether a word carries no topic
     * @param related whether a word has to do with any short phrase; pairs of two unrelated words are left out, because each new pair
     *     costs a run of the encoder
     */
    public static List<NGram> of(List<Token> tokens, Predicate<String> stopWord, Predicate<String> related) {
        List<NGram> grams = new ArrayList<>();
        int count = Math.min(tokens.size(), MAX_WORDS);
        for (int i = 0; i < count; i++) {
            Token token = tokens.get(i);
            if (carriesTopic(token, stopWord)) {
                grams.add(new NGram(token.text(), token.start(), token.end()));
                if (i + 1 < count && carriesTopic(tokens.get(i + 1), stopWord)) {
                    addPair(token, tokens.get(i + 1), related, grams);
                }
            }
        }
        return grams;
    }

    private static void addPair(Token first, Token second, Predicate<String> related, List<NGram> grams) {
        if (related.test(first.text()) || related.test(second.text())) {
            grams.add(new NGram(first.text() + ' ' + second.text(), first.start(), second.end()));
        }
    }

    private static boolean carriesTopic(Token token, Predicate<String> stopWord) {
        return token.text().length() > 1 && !stopWord.test(token.text());
    }
}

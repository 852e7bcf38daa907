package io.phrasewatch.engine.keyword;

import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;

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

    /** The pieces in order of place, single words first; of a message beyond {@value #MAX_WORDS} words only the beginning. */
    public static List<NGram> of(List<Token> tokens) {
        List<NGram> grams = new ArrayList<>();
        int count = Math.min(tokens.size(), MAX_WORDS);
        for (int i = 0; i < count; i++) {
            Token token = tokens.get(i);
            if (carriesTopic(token)) {
                grams.add(new NGram(token.text(), token.start(), token.end()));
                if (i + 1 < count && carriesTopic(tokens.get(i + 1))) {
                    Token next = tokens.get(i + 1);
                    grams.add(new NGram(token.text() + ' ' + next.text(), token.start(), next.end()));
                }
            }
        }
        return grams;
    }

    private static boolean carriesTopic(Token token) {
        return token.text().length() > 1 && !StopWords.isStopWord(token.text());
    }
}

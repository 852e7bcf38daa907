package io.phrasewatch.engine.polarity;

import io.phrasewatch.engine.polarity.Polarity.Cue;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a piece of a text asserts by denying it twice: "it's not that I don't want to cancel" is also read as "it's that I do want to
 * cancel". Encoders take either negation for a denial, so the piece as it stands is far from the phrase.
 */
public final class DoubleNegation {

    private static final Map<String, String> IRREGULAR = Map.of("cannot", "can", "can't", "can", "cant", "can", "won't", "will", "wont",
            "will", "shan't", "shall", "ain't", "is", "aint", "is");

    private DoubleNegation() {
    }

    /**
     * The piece without its first two negations where the second one stands within reach of the first; null when there are none such.
     *
     * @param said what the text denies; null in a language whose negations are not known
     */
    public static TextUnit asserted(TextUnit piece, Polarity said) {
        if (said == null) {
            return null;
        }
        Cue outer = null;
        for (Cue cue : said.cues()) {
            if (said.tokens().get(cue.first()).start() < piece.start() || said.tokens().get(cue.behind() - 1).end() > piece.end()) {
                continue;
            }
            if (outer != null && cue.first() < outer.reach()) {
                return without(outer, cue, piece, said.tokens());
            }
            outer = cue;
        }
        return null;
    }

    private static TextUnit without(Cue outer, Cue inner, TextUnit piece, List<Token> tokens) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < tokens.size(); word++) {
            Token token = tokens.get(word);
            if (token.start() >= piece.start() && token.end() <= piece.end()) {
                String left = isOf(outer, word) || isOf(inner, word) ? withoutNot(token.text()) : token.text();
                if (!left.isEmpty()) {
                    words.add(left);
                }
            }
        }
        return words.isEmpty() ? null : new TextUnit(String.join(" ", words), piece.start(), piece.end(), piece.tokens());
    }

    private static boolean isOf(Cue cue, int word) {
        return word >= cue.first() && word < cue.behind();
    }

    /** "do" of "don't", nothing of "not". */
    private static String withoutNot(String cue) {
        String irregular = IRREGULAR.get(cue);
        if (irregular != null) {
            return irregular;
        }
        return cue.endsWith("n't") ? cue.substring(0, cue.length() - 3) : !NegationCues.isContraction(cue) ? ""
                : cue.substring(0, cue.length() - 2);
    }
}

package io.phrasewatch.engine;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.keyword.StopWords;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.Set;
import java.util.stream.Collectors;

/** One piece of a text on its way through all trackers: its vector, and its words looked up only once and only if anyone asks. */
final class Piece {

    private final TextUnit unit;
    private final float[] vector;
    private final double ordinariness;
    private Set<String> stems;
    private Set<String> topics;

    /**
     * @param vector where it lies in the space of meaning
     * @param ordinariness how near ordinary sentences lie
     */
    Piece(TextUnit unit, float[] vector, double ordinariness) {
        this.unit = unit;
        this.vector = vector;
        this.ordinariness = ordinariness;
    }

    TextUnit unit() {
        return unit;
    }

    float[] vector() {
        return vector;
    }

    double ordinariness() {
        return ordinariness;
    }

    /** Stems of all words. */
    Set<String> stems() {
        if (stems == null) {
            stems = unit.tokens().stream().map(Token::text).map(Stemmer::stem).collect(Collectors.toSet());
        }
        return stems;
    }

    /** Stems of the words that carry a topic. */
    Set<String> topics() {
        if (topics == null) {
            topics = unit.tokens().stream().map(Token::text).filter(word -> !StopWords.isStopWord(word)).map(Stemmer::stem)
                    .collect(Collectors.toSet());
        }
        return topics;
    }
}

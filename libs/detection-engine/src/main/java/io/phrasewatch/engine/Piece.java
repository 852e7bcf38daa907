package io.phrasewatch.engine;

import io.phrasewatch.engine.keyword.Stemmer;
import io.phrasewatch.engine.text.TextUnit;
import io.phrasewatch.engine.text.Token;
import java.util.Set;
import java.util.stream.Collectors;

/** One piece of a text on its way through all trackers: its vector, and its words looked up only once and only if anyone asks. */
final class Piece {

    private final TextUnit unit;
    private final float[] vector;
    private Set<String> stems;

    /**
     * @param vector where it lies in the space of meaning
     */
    Piece(TextUnit unit, float[] vector) {
        this.unit = unit;
        this.vector = vector;
    }

    TextUnit unit() {
        return unit;
    }

    float[] vector() {
        return vector;
    }

    /** Stems of all words. */
    Set<String> stems() {
        if (stems == null) {
            stems = unit.tokens().stream().map(Token::text).map(Stemmer::stem).collect(Collectors.toSet());
        }
        return stems;
    }
}

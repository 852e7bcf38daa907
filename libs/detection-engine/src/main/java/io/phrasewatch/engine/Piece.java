package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.text.TextUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One piece of a text on its way through all trackers: its vector, and its words looked up only once and only if anyone asks. */
final class Piece {

    private final TextUnit unit;
    private final float[] vector;
    private final String text;
    private final Map<Analysis, Set<String>> stems = new HashMap<>(2);

    /**
     * @param text the whole message as given
     * @param vector of the piece, from the encoder
     */
    Piece(String text, TextUnit unit, float[] vector) {
        this.text = text;
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
    Set<String> stems(Analysis analysis) {
        return stems.computeIfAbsent(analysis, unseen -> new HashSet<>(unseen.readings(text, unit.tokens()).get(0)));
    }
}

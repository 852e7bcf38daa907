package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.Features;
import io.phrasewatch.engine.text.TextUnit;
import java.util.Arrays;

/** What one tracker's phrases came near to in one text: the best piece for the tracker, and the best piece for each phrase. */
final class TrackerMeaning {

    private double score = Double.NEGATIVE_INFINITY;
    private boolean denied;
    private Features features;
    private int nearest;
    private TextUnit unit;
    private final float[] cosines;
    private final TextUnit[] units;

    /**
     * @param phrases number of the tracker's phrases compared by meaning
     */
    TrackerMeaning(int phrases) {
        this.cosines = new float[phrases];
        this.units = new TextUnit[phrases];
        Arrays.fill(cosines, Float.NEGATIVE_INFINITY);
    }

    /**
     * Takes in one piece. Of pieces that are equally good the first one stays.
     *
     * @param pieceDenied whether it says the opposite of its nearest phrase
     * @param phrases cosines of the piece with the tracker's phrases
     */
    void take(TextUnit piece, double pieceScore, boolean pieceDenied, Features pieceFeatures, PhraseCosines phrases) {
        if (pieceScore > score) {
            score = pieceScore;
            denied = pieceDenied;
            features = pieceFeatures;
            nearest = phrases.nearest();
            unit = piece;
        }
        for (int i = 0; i < cosines.length; i++) {
            if (phrases.atMost(i) > cosines[i] && phrases.exact(i) > cosines[i]) {
                cosines[i] = phrases.exact(i);
                units[i] = piece;
            }
        }
    }

    /** Whether the best piece says the opposite of its nearest phrase, and therefore scores little. */
    boolean isDenied() {
        return denied;
    }

    double score() {
        return score;
    }

    Features features() {
        return features;
    }

    /** Place of the phrase nearest to {@link #unit()}, among the tracker's phrases compared by meaning. */
    int nearest() {
        return nearest;
    }

    TextUnit unit() {
        return unit;
    }

    float cosine(int place) {
        return cosines[place];
    }

    TextUnit unit(int place) {
        return units[place];
    }
}

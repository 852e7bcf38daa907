package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.SimilarityTable;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import java.util.Arrays;

/**
 * Exact cosines of one piece of text with one tracker's phrases, computed from approximate ones only where they are needed. Which
 * table made the approximations never shows in a value returned here.
 */
final class PhraseCosines {

    private final SimilarityTable table;
    private final int start;
    private final float[] vector;
    private final Cosines rough;
    private final float[] exact;
    private int nearest;

    /**
     * @param start first row of the tracker's phrases
     * @param end one past the last
     * @param vector of the piece
     * @param rough its approximate cosines with the whole table
     */
    PhraseCosines(SimilarityTable table, int start, int end, float[] vector, Cosines rough) {
        this.table = table;
        this.start = start;
        this.vector = vector;
        this.rough = rough;
        this.exact = new float[end - start];
        Arrays.fill(exact, Float.NaN);
        findNearest();
    }

    int size() {
        return exact.length;
    }

    /** Place of the nearest phrase, the first one of equals. */
    int nearest() {
        return nearest;
    }

    float max() {
        return exact(nearest);
    }

    float exact(int place) {
        if (Float.isNaN(exact[place])) {
            exact[place] = table.exact(vector, start + place);
        }
        return exact[place];
    }

    /** No exact cosine of this phrase is higher. */
    float atMost(int place) {
        return Float.isNaN(exact[place]) ? rough.cosines()[start + place] + rough.error() : exact[place];
    }

    /** Mean of the three highest cosines, of fewer when there are fewer. */
    double meanOfTopThree() {
        float first = Float.NEGATIVE_INFINITY;
        float second = first;
        float third = first;
        for (int place = 0; place < exact.length; place++) {
            float cosine = atMost(place) < third ? third : exact(place);
            if (cosine > first) {
                third = second;
                second = first;
                first = cosine;
            } else if (cosine > second) {
                third = second;
                second = cosine;
            } else if (cosine > third) {
                third = cosine;
            }
        }
        return switch (exact.length) {
            case 1 -> first;
            case 2 -> (first + second) / 2.0;
            default -> (first + second + third) / 3.0;
        };
    }

    private void findNearest() {
        int likely = 0;
        for (int place = 1; place < exact.length; place++) {
            likely = rough.cosines()[start + place] > rough.cosines()[start + likely] ? place : likely;
        }
        float highest = exact(likely);
        nearest = likely;
        for (int place = 0; place < exact.length; place++) {
            if (atMost(place) >= highest && (exact(place) > highest || exact(place) == highest && place < nearest)) {
                highest = exact(place);
                nearest = place;
            }
        }
    }
}

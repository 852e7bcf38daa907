package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.SimilarityTable;
import io.phrasewatch.engine.semantic.SimilarityTable.Cosines;
import io.phrasewatch.engine.semantic.Vectors;
import io.phrasewatch.engine.text.TextUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much one text is about each short phrase of a table: the mean of two cosines, of the piece that is nearest to it and of the whole
 * text, which stands for the mean of its pieces. Of a long text only the beginning counts.
 */
final class SubjectCosines {

    private static final int MOST_UNITS = 64;

    /**
     * One phrase.
     *
     * @param cosine -1..1
     * @param unit the nearest piece
     */
    record Subject(float cosine, TextUnit unit) {
    }

    private final SimilarityTable table;
    private final List<TextUnit> units;
    private final List<float[]> vectors;
    private final float[] whole;
    private final List<Cosines> rough;

    private SubjectCosines(SimilarityTable table, List<TextUnit> units, List<float[]> vectors, float[] whole) {
        this.table = table;
        this.units = units;
        this.vectors = vectors;
        this.whole = whole;
        List<float[]> queries = new ArrayList<>(vectors);
        queries.add(whole);
        this.rough = table.compare(queries);
    }

    /** @param units pieces of the text, at least one */
    static SubjectCosines of(List<TextUnit> units, SimilarityTable table, Encoder encoder) {
        List<TextUnit> compared = units.subList(0, Math.min(units.size(), MOST_UNITS));
        List<float[]> vectors = compared.stream().map(unit -> encoder.embed(unit.text())).toList();
        float[] whole = new float[encoder.dimension()];
        for (int i = 0; i < vectors.size(); i++) {
            for (int d = 0; d < whole.length; d++) {
                whole[d] += compared.get(i).tokens().size() * vectors.get(i)[d];
            }
        }
        return new SubjectCosines(table, compared, vectors, Vectors.normalised(whole));
    }

    /** No cosine of {@link #subject} is higher. */
    float atMost(int row) {
        float nearest = -1;
        for (int i = 0; i < vectors.size(); i++) {
            nearest = Math.max(nearest, upTo(i, row));
        }
        return (nearest + Math.max(nearest, upTo(vectors.size(), row))) / 2;
    }

    private float upTo(int query, int row) {
        return rough.get(query).cosines()[row] + rough.get(query).error();
    }

    /**
     * What the text says of one phrase; null when no piece is allowed.
     *
     * @param allowed which pieces may speak for the phrase; when any may not, the text as a whole does not either
     */
    Subject subject(int row, Predicate<TextUnit> allowed) {
        float nearest = Float.NEGATIVE_INFINITY;
        TextUnit best = null;
        boolean complete = true;
        for (int i = 0; i < vectors.size(); i++) {
            if (!allowed.test(units.get(i))) {
                complete = false;
            } else if (best == null || upTo(i, row) > nearest) {
                float cosine = table.exact(vectors.get(i), row);
                if (cosine > nearest) {
                    nearest = cosine;
                    best = units.get(i);
                }
            }
        }
        if (best == null) {
            return null;
        }
        return new Subject(complete ? (nearest + table.exact(whole, row)) / 2 : nearest, best);
    }
}

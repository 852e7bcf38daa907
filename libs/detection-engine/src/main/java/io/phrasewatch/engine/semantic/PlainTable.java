package io.phrasewatch.engine.semantic;

import java.util.ArrayList;
import java.util.List;

/** Compares one by one; the reference for {@link QuantisedTable}, and the faster one for few vectors. */
final class PlainTable implements SimilarityTable {

    private final List<float[]> vectors;

    PlainTable(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public List<Cosines> compare(List<float[]> queries) {
        List<Cosines> answers = new ArrayList<>(queries.size());
        for (float[] query : queries) {
            float[] cosines = new float[vectors.size()];
            for (int row = 0; row < cosines.length; row++) {
                cosines[row] = exact(query, row);
            }
            answers.add(new Cosines(cosines, 0));
        }
        return answers;
    }

    @Override
    public float exact(float[] query, int row) {
        return Vectors.dot(query, vectors.get(row));
    }
}

package io.phrasewatch.engine.semantic;

import java.util.List;

/**
 * Vectors rounded to small integers: value = {@code scale} times integer, and how much that changed them.
 *
 * @param values integers row by row, within plus and minus {@code limit}
 * @param scale what one step is worth
 * @param error largest Euclidean distance between a vector and its rounded form
 */
record Quantised(byte[] values, float scale, double error) {

    static Quantised of(List<float[]> vectors, int limit) {
        float largest = Float.MIN_NORMAL;
        for (float[] vector : vectors) {
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        int dimension = vectors.get(0).length;
        float scale = largest / limit;
        byte[] values = new byte[vectors.size() * dimension];
        float[] restored = new float[dimension];
        double error = 0;
        for (int row = 0; row < vectors.size(); row++) {
            float[] vector = vectors.get(row);
            for (int d = 0; d < dimension; d++) {
                byte rounded = (byte) Math.round(vector[d] / scale);
                values[row * dimension + d] = rounded;
                restored[d] = rounded * scale;
            }
            error = Math.max(error, Vectors.length(Vectors.difference(vector, restored)));
        }
        return new Quantised(values, scale, error);
    }
}

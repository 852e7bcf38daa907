package io.phrasewatch.engine.semantic;

import java.util.List;

/**
 * Many vectors, stored so that one query is compared with all of them at memory speed in plain Java.
 *
 * <p>Vectors lie in blocks, dimension by dimension: the inner loop runs over vectors, needs no reduction, and the JIT compiles it to
 * SIMD on every JDK without an incubator module. Each cosine is summed in the same order whatever the block, so a vector scores the
 * same bits in every table. Immutable, safe for any number of threads.
 */
public final class VectorTable {

    private static final int BLOCK = 256;
    private static final int LANE = 16;

    private final int size;
    private final int dimension;
    private final float[][] blocks;

    /**
     * @param vectors all of length {@code dimension}
     * @param dimension a multiple of 4
     */
    public VectorTable(List<float[]> vectors, int dimension) {
        if (dimension % 4 != 0) {
            throw new IllegalArgumentException("dimension must be a multiple of 4, is " + dimension);
        }
        this.size = vectors.size();
        this.dimension = dimension;
        this.blocks = new float[(size + BLOCK - 1) / BLOCK][];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = transposed(vectors.subList(b * BLOCK, Math.min(size, (b + 1) * BLOCK)), dimension);
        }
    }

    private static float[] transposed(List<float[]> vectors, int dimension) {
        int width = (vectors.size() + LANE - 1) / LANE * LANE;
        float[] block = new float[width * dimension];
        for (int column = 0; column < vectors.size(); column++) {
            float[] vector = vectors.get(column);
            for (int d = 0; d < dimension; d++) {
                block[d * width + column] = vector[d];
            }
        }
        return block;
    }

    public int size() {
        return size;
    }

    /**
     * Cosines of every query with every vector. Queries share each pass over the table, which is what costs.
     *
     * @param queries vectors of length {@code dimension()}
     * @return one row per query; only the first {@link #size()} values of a row mean anything
     */
    public float[][] cosines(List<float[]> queries) {
        float[][] rows = new float[queries.size()][blocks.length * BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            for (int q = 0; q < rows.length; q++) {
                addBlock(queries.get(q), blocks[b], blocks[b].length / dimension, rows[q], b * BLOCK);
            }
        }
        return rows;
    }

    private static void addBlock(float[] query, float[] block, int width, float[] sums, int offset) {
        for (int d = 0; d < query.length; d += 4) {
            addFour(query[d], query[d + 1], query[d + 2], query[d + 3], block, d * width, width, sums, offset);
        }
    }

    private static void addFour(float q0, float q1, float q2, float q3, float[] block, int at, int width, float[] sums, int offset) {
        int at1 = at + width;
        int at2 = at1 + width;
        int at3 = at2 + width;
        for (int i = 0; i < width; i++) {
            sums[offset + i] += (q0 * block[at + i] + q1 * block[at1 + i]) + (q2 * block[at2 + i] + q3 * block[at3 + i]);
        }
    }
}

package io.phrasewatch.engine.semantic;

import java.util.List;

/**
 * Many vectors that one query is compared with at once. An implementation may answer with approximations, as long as it knows how
 * far off they can be: the caller leaves out what cannot matter and asks {@link #exact} for the rest, so results do not depend on
 * the implementation. Immutable, safe for any number of threads.
 */
public interface SimilarityTable {

    /**
     * Cosines of one query with every vector.
     *
     * @param cosines one per vector, in the order of the table
     * @param error no cosine differs from {@link #exact} by more
     */
    record Cosines(float[] cosines, float error) {
    }

    /** Below this many vectors a plain loop is faster than a call into the native library, and cheaper to set up. */
    int NATIVE_FROM = 256;

    /**
     * The fastest table for these vectors.
     *
     * @param vectors of length 1, all of the same dimension
     */
    static SimilarityTable of(List<float[]> vectors) {
        return vectors.size() < NATIVE_FROM ? new PlainTable(vectors) : new QuantisedTable(vectors);
    }

    int size();

    /** One answer per query. Queries asked together are cheaper than one by one. */
    List<Cosines> compare(List<float[]> queries);

    /** The cosine of a query with one vector: {@link Vectors#dot}. */
    float exact(float[] query, int row);
}

package io.phrasewatch.engine.semantic;

import java.util.List;

/** Arithmetic on single vectors, summed in a fixed order so that results repeat bit for bit. */
public final class Vectors {

    private Vectors() {
    }

    /** {@code vector} scaled in place to length 1; a zero vector stays zero. */
    public static float[] normalised(float[] vector) {
        double length = length(vector);
        float scale = length > 0 ? (float) (1 / length) : 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    /**
     * Inner product; the cosine for vectors of length 1. Always summed in the same order, so the result is a function of the two
     * vectors down to the last bit.
     *
     * @param a of a length that is a multiple of 4
     * @param b of the same length
     */
    public static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = 0; i < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** Euclidean length. */
    static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /**
     * The mean, not scaled to any length.
     *
     * @param vectors at least one, all of the same length
     */
    static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= vectors.size();
        }
        return mean;
    }

    /**
     * Direction of the mean.
     *
     * @param vectors at least one, all of the same length
     */
    public static float[] centroid(List<float[]> vectors) {
        return normalised(mean(vectors));
    }

    /**
     * Length of the mean.
     *
     * @param vectors of length 1, at least one
     * @return 0..1, 1 when all are the same
     */
    public static double spread(List<float[]> vectors) {
        return length(mean(vectors));
    }

    /**
     * How alike the vectors are: how near each one comes to the others, as the mean of its cosines with the nearest of them and with
     * their centroid; and of that the mean over all.
     *
     * @return -1..1, and 0 for fewer than two vectors
     */
    public static double cohesion(List<float[]> vectors) {
        if (vectors.size() < 2) {
            return 0;
        }
        float[] mean = mean(vectors);
        double sum = 0;
        for (int i = 0; i < vectors.size(); i++) {
            float[] own = vectors.get(i);
            float nearest = -1;
            for (int j = 0; j < vectors.size(); j++) {
                nearest = i == j ? nearest : Math.max(nearest, dot(own, vectors.get(j)));
            }
            sum += (nearest + dot(own, meanOfOthers(mean, own, vectors.size()))) / 2;
        }
        return sum / vectors.size();
    }

    /** Direction of the mean of all vectors but one. */
    private static float[] meanOfOthers(float[] mean, float[] own, int count) {
        float[] others = new float[own.length];
        for (int d = 0; d < own.length; d++) {
            others[d] = mean[d] * count - own[d];
        }
        return normalised(others);
    }
}

package io.phrasewatch.engine.semantic;

import java.util.Arrays;
import java.util.List;

/**
 * The plane that best parts one vocabulary from ordinary sentences: a logistic regression fitted when the tracker is compiled. It
 * notices what the phrases have in common that ordinary talk has not, which no similarity to a single phrase does.
 *
 * @param direction normal of the plane, of length 1; zero when there is nothing to part
 * @param steepness log-odds per unit of cosine with the direction, at least 0
 * @param offset log-odds at cosine 0
 */
public record Separator(float[] direction, double steepness, double offset) {

    private static final int STEPS = 40;
    private static final double START_STEEPNESS = 8;
    private static final double STEP = 40;
    private static final double OFFSET_STEP = 4;
    private static final double DECAY = 1e-4;

    /** Log-odds that a vector belongs to the vocabulary, given its cosine with the direction. */
    public double logOdds(double cosine) {
        return steepness * cosine + offset;
    }

    /**
     * Fits by gradient descent on the balanced log loss, in a fixed number of steps from the difference of the means, so that equal
     * vocabularies give equal planes.
     *
     * @param phrases vectors of the vocabulary
     * @param ordinary what to part them from
     */
    public static Separator between(List<float[]> phrases, Background ordinary) {
        List<float[]> background = ordinary.vectors();
        int dimension = phrases.isEmpty() ? 0 : phrases.get(0).length;
        if (phrases.isEmpty() || background.isEmpty()) {
            return new Separator(new float[dimension], 0, 0);
        }
        float[] inside = Vectors.mean(phrases);
        float[] outside = Vectors.mean(background);
        float[] weights = new float[dimension];
        double offset = 0;
        for (int d = 0; d < dimension; d++) {
            weights[d] = (float) ((inside[d] - outside[d]) * START_STEEPNESS);
            offset -= weights[d] * (inside[d] + outside[d]) / 2;
        }
        float[] gradient = new float[dimension];
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(gradient, 0);
            double offsetGradient = addGradient(phrases, 1, weights, offset, gradient) + addGradient(background, 0, weights, offset, gradient);
            for (int d = 0; d < dimension; d++) {
                weights[d] -= (float) (STEP * (gradient[d] + DECAY * weights[d]));
            }
            offset -= OFFSET_STEP * offsetGradient;
        }
        double steepness = Vectors.length(weights);
        return new Separator(Vectors.normalised(weights), steepness, offset);
    }

    private static double addGradient(List<float[]> vectors, int label, float[] weights, double offset, float[] gradient) {
        double sum = 0;
        for (float[] vector : vectors) {
            double error = (1 / (1 + StrictMath.exp(-(Vectors.dot(vector, weights) + offset))) - label) / (2 * vectors.size());
            float share = (float) error;
            for (int d = 0; d < gradient.length; d++) {
                gradient[d] += share * vector[d];
            }
            sum += error;
        }
        return sum;
    }
}

package io.phrasewatch.engine.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What {@code fit_scorer.py} fits; {@link CalibratedScorer} says what each weight is for.
 *
 * @param steepness of the logistic curve, above 0
 * @param crossing evidence at which confidence is one half
 * @param apart at least 0
 * @param alike any
 * @param various any
 * @param many any
 */
record ScorerWeights(double steepness, double crossing, double apart, double alike, double various, double many) {

    private static final String RESOURCE = "scorer.properties";

    ScorerWeights {
        if (!(steepness > 0 && apart >= 0)) {
            throw new IllegalStateException("the weights in " + RESOURCE + " would make a nearer message score less");
        }
    }

    /**
     * @throws IllegalStateException when the file is missing or lacks a weight
     */
    static ScorerWeights bundled() {
        Properties weights = new Properties();
        try (InputStream in = ScorerWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            weights.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScorerWeights(number(weights, "steepness"), number(weights, "crossing"), number(weights, "apart"),
                number(weights, "alike"), number(weights, "various"), number(weights, "many"));
    }

    private static double number(Properties weights, String name) {
        try {
            return Double.parseDouble(weights.getProperty(name, ""));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("the file " + RESOURCE + " lacks the number " + name, e);
        }
    }
}

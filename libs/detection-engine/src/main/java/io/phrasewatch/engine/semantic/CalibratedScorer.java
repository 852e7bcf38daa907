package io.phrasewatch.engine.semantic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Confidence from a logistic regression over {@link Features}, fitted offline so that one threshold, 0.5, serves vocabularies it never saw.
 *
 * <p>The weights on similarities are not negative, which makes the score monotonic in them. The weights stand in {@code scorer.txt} with
 * their origin.
 */
public final class CalibratedScorer implements Scorer {

    private static final String RESOURCE = "scorer.txt";
    private static final int INPUTS = 7;
    private static final int SIMILARITIES = 4;
    /** More phrases than this count as this many: the fit saw larger vocabularies only of single-minded intents. */
    private static final int MANY = 10;
    private static final double SINGLE_COHESION = 0.75;
    private static final double WORD_CROSSING = 0.90;
    private static final double WORD_WIDTH = 0.02;
    /** The cosine at which a phrase alone is as sure as not, and how fast that changes. For listing phrases, not for detecting. */
    private static final double PHRASE_CROSSING = 0.72;
    private static final double PHRASE_WIDTH = 0.05;

    private final double[] mean;
    private final double[] scale;
    private final double[] weights;
    private final double constant;

    private CalibratedScorer(List<double[]> rows) {
        this.mean = rows.get(0);
        this.scale = rows.get(1);
        this.weights = rows.get(2);
        this.constant = rows.get(3)[0];
        requireShape();
    }

    /**
     * The scorer fitted for {@link MeaningSpace#bundled()}.
     *
     * @throws IllegalStateException when its file is missing or does not have the shape expected
     */
    public static CalibratedScorer bundled() {
        try (InputStream in = CalibratedScorer.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the file " + RESOURCE + " is not on the class path");
            }
            List<double[]> rows = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(Stream.of(line.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray());
                }
            }
            return new CalibratedScorer(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireShape() {
        boolean fits = mean.length == INPUTS && scale.length == INPUTS && weights.length == INPUTS;
        for (int i = 0; fits && i < SIMILARITIES; i++) {
            fits = weights[i] >= 0;
        }
        if (!fits) {
            throw new IllegalStateException("the file " + RESOURCE + " does not have the expected shape");
        }
    }

    @Override
    public double score(Features features) {
        double[] x = standardised(features);
        double logOdds = constant;
        for (int i = 0; i < INPUTS; i++) {
            logOdds += weights[i] * x[i];
        }
        return logistic(logOdds);
    }

    private double[] standardised(Features features) {
        boolean single = features.phrases() == 1;
        double[] x = {features.max(), features.topThree(), features.centroid(), features.logOdds(),
            single ? SINGLE_COHESION : features.cohesion(), features.spread(), StrictMath.log(Math.min(features.phrases(), MANY))};
        for (int i = 0; i < INPUTS; i++) {
            x[i] = (x[i] - mean[i]) / scale[i];
        }
        return x;
    }

    @Override
    public double phraseScore(double cosine) {
        return logistic((cosine - PHRASE_CROSSING) / PHRASE_WIDTH);
    }

    @Override
    public double keywordScore(double cosine) {
        return logistic((cosine - WORD_CROSSING) / WORD_WIDTH);
    }

    @Override
    public double defaultThreshold() {
        return 0.5;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}

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
 * Confidence from a small network over {@link Features}, fitted offline so that one threshold, 0.5, serves vocabularies it never saw.
 *
 * <p>log-odds = c + u·x + v·s(Mx + b) over standardised features x, with s(t) = t / (1 + |t|). All weights on similarities, and v, are
 * not negative, which makes the score monotonic in them and lets {@link #highestScore} bound it. Shared words have free weights: given
 * the same similarity they may speak for a match or against one. The weights stand in {@code scorer.txt} with their origin.
 */
public final class CalibratedScorer implements Scorer {

    private static final String RESOURCE = "scorer.txt";
    private static final int INPUTS = 10;
    private static final int SIMILARITIES = 4;
    private static final int FIRST_OF_WORDS = 8;
    private static final double SINGLE_COHESION = 0.75;
    private static final double WORD_CROSSING = 0.90;
    private static final double WORD_WIDTH = 0.02;
    /** The cosine at which a phrase alone is as sure as not, and how fast that changes. For listing phrases, not for detecting. */
    private static final double PHRASE_CROSSING = 0.72;
    private static final double PHRASE_WIDTH = 0.05;

    private final double[] mean;
    private final double[] scale;
    private final double[] direct;
    private final double[] outer;
    private final double[] inner;
    private final double[][] hidden;
    private final double constant;

    private CalibratedScorer(List<double[]> rows) {
        this.mean = rows.get(0);
        this.scale = rows.get(1);
        this.direct = rows.get(2);
        this.constant = rows.get(3)[0];
        this.outer = rows.get(4);
        this.inner = rows.get(5);
        this.hidden = rows.subList(6, rows.size()).toArray(double[][]::new);
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
        boolean fits = mean.length == INPUTS && scale.length == INPUTS && direct.length == INPUTS && outer.length == hidden.length
                && inner.length == hidden.length;
        for (int unit = 0; fits && unit < hidden.length; unit++) {
            fits = hidden[unit].length == INPUTS && outer[unit] >= 0;
            for (int i = 0; fits && i < SIMILARITIES; i++) {
                fits = hidden[unit][i] >= 0 && direct[i] >= 0;
            }
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
            logOdds += direct[i] * x[i];
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            double sum = inner[unit];
            for (int i = 0; i < INPUTS; i++) {
                sum += hidden[unit][i] * x[i];
            }
            logOdds += outer[unit] * squashed(sum);
        }
        return logistic(logOdds);
    }

    @Override
    public double highestScore(Features atMost) {
        double[] x = standardised(atMost);
        double logOdds = constant + highestShare(direct, x);
        for (int unit = 0; unit < hidden.length; unit++) {
            logOdds += outer[unit] * squashed(inner[unit] + highestShare(hidden[unit], x));
        }
        return logistic(logOdds);
    }

    /** The sum with those shared words between none and all that make it largest. */
    private double highestShare(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < FIRST_OF_WORDS; i++) {
            sum += weights[i] * x[i];
        }
        for (int i = FIRST_OF_WORDS; i < INPUTS; i++) {
            sum += Math.max(weights[i] * (0 - mean[i]) / scale[i], weights[i] * (1 - mean[i]) / scale[i]);
        }
        return sum;
    }

    private double[] standardised(Features features) {
        boolean single = features.phrases() == 1;
        double[] x = {features.max(), features.topThree(), features.centroid(), features.logOdds(),
            single ? SINGLE_COHESION : features.cohesion(), features.spread(), StrictMath.log(features.phrases()),
            features.ordinariness(), features.overlap(), features.coverage()};
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

    private static double squashed(double value) {
        return value / (1 + Math.abs(value));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}

package io.phrasewatch.engine.semantic;

/**
 * Confidence from {@link Features}, fitted offline so that one threshold, 0.5, serves vocabularies it never saw: a logistic curve over
 *
 * <pre>
 *   nearness  = max + centroid, halved
 *   + apart   x sigmoid(logOdds)             what the phrases have in common and ordinary talk has not; more than enough adds nothing
 *   - alike   x cohesion                     phrases that are near each other must be met nearly
 *   + various x max(0, 0.82 - cohesion)      and the more so where they vary a lot
 *   - many    x log(phrases, at most 10)     many phrases come near to more by chance
 * </pre>
 *
 * <p>No weight on a similarity is negative, which makes the score monotonic in them. The weights stand in {@code scorer.properties} with their
 * origin.
 */
public final class CalibratedScorer implements Scorer {

    /** More phrases than this count as this many: the fit saw larger vocabularies only of single-minded intents. */
    private static final int MANY = 10;
    private static final double VARIOUS_BELOW = 0.82;
    private static final double SINGLE_COHESION = 0.80;
    private static final double WORD_CROSSING = 0.92;
    private static final double WORD_WIDTH = 0.015;
    private static final double SUBJECT_CROSSING = 0.76;
    private static final double SUBJECT_WIDTH = 0.03;
    /** The cosine at which a phrase alone is as sure as not, and how fast that changes. For listing phrases, not for detecting. */
    private static final double PHRASE_CROSSING = 0.76;
    private static final double PHRASE_WIDTH = 0.05;

    private final ScorerWeights weights;

    CalibratedScorer(ScorerWeights weights) {
        this.weights = weights;
    }

    /**
     * The scorer fitted for {@link OnnxEncoder#bundled()}.
     *
     * @throws IllegalStateException when its file is missing or does not hold the weights expected
     */
    public static CalibratedScorer bundled() {
        return new CalibratedScorer(ScorerWeights.bundled());
    }

    @Override
    public double score(Features features) {
        double cohesion = features.phrases() == 1 ? SINGLE_COHESION : features.cohesion();
        double evidence = (features.max() + features.centroid()) / 2
                + weights.apart() * logistic(features.logOdds())
                - weights.alike() * cohesion
                + weights.various() * Math.max(0, VARIOUS_BELOW - cohesion)
                - weights.many() * StrictMath.log(Math.min(features.phrases(), MANY));
        return logistic(weights.steepness() * (evidence - weights.crossing()));
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
    public double subjectScore(double evidence) {
        return logistic((evidence - SUBJECT_CROSSING) / SUBJECT_WIDTH);
    }

    @Override
    public double defaultThreshold() {
        return 0.5;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}

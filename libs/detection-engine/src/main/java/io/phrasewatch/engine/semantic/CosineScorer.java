package io.phrasewatch.engine.semantic;

/**
 * Scores for encoders nobody fitted a scorer to: the mean of the cosines with the nearest phrase and with the centroid, and one cosine,
 * declared by whoever brings the encoder, from which texts mean the same. That cosine becomes the confidence one half; below it confidence
 * falls to 0 at cosine 0, above it rises to 1 at cosine 1, in straight lines.
 */
public final class CosineScorer implements Scorer {

    private static final double HALF = 0.5;

    private final double same;
    private final double sameWord;

    /**
     * @param same cosine from which texts mean the same, between 0 and 1, both excluded
     * @param sameWord the same for isolated words
     */
    public CosineScorer(double same, double sameWord) {
        this.same = same;
        this.sameWord = sameWord;
    }

    @Override
    public double score(Features features) {
        return confidence((features.max() + features.centroid()) / 2, same);
    }

    @Override
    public double phraseScore(double cosine) {
        return confidence(cosine, same);
    }

    @Override
    public double keywordScore(double cosine) {
        return confidence(cosine, sameWord);
    }

    @Override
    public double defaultThreshold() {
        return HALF;
    }

    private static double confidence(double cosine, double crossing) {
        double above = cosine >= crossing ? HALF + HALF * (cosine - crossing) / (1 - crossing) : HALF * cosine / crossing;
        return Math.max(0, Math.min(1, above));
    }
}

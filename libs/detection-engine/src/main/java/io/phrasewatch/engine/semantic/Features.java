package io.phrasewatch.engine.semantic;

/**
 * What is known about one piece of a message and one tracker before it is scored. Nothing in it depends on the account's other
 * trackers, so a tracker's result does not change when another one is added.
 *
 * @param max cosine of the nearest phrase
 * @param topThree mean cosine of the three nearest phrases, of fewer when there are fewer. Told, not scored
 * @param centroid cosine with the direction of the mean of all phrases
 * @param logOdds of the vocabulary against ordinary sentences, see {@link Separator}; 0 without a background
 * @param cohesion how alike the phrases are, see {@link Vectors#cohesion}; 0 for a single phrase
 * @param spread length of the mean of the phrases' vectors: 1 when all are the same. Told, not scored
 * @param phrases number of phrases compared by meaning, at least 1
 * @param overlap share of the nearest phrase's topic words, by stem, that the piece contains; 0..1. Told, not scored: weights on
 *        shared words did not carry over from one set of data to the next
 */
public record Features(double max, double topThree, double centroid, double logOdds, double cohesion, double spread, int phrases,
        double overlap) {
}

package io.phrasewatch.engine.semantic;

/**
 * What is known about one piece of a message and one tracker before it is scored. Nothing in it depends on the account's other
 * trackers, so a tracker's result does not change when another one is added.
 *
 * @param max cosine of the nearest phrase
 * @param topThree mean cosine of the three nearest phrases, of fewer when there are fewer
 * @param centroid cosine with the direction of the mean of all phrases
 * @param cohesion how alike the phrases are, see {@link Vectors#cohesion}; 0 for a single phrase
 * @param phrases number of phrases compared by meaning, at least 1
 * @param overlap share of the nearest phrase's topic words, by stem, that the piece contains; 0..1
 */
public record Features(double max, double topThree, double centroid, double cohesion, int phrases, double overlap) {
}

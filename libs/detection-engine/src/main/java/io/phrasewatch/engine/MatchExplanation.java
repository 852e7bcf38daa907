package io.phrasewatch.engine;

/**
 * What the meaning of a text was compared with and how near it came, whether or not that decided.
 *
 * @param decidedBy the tier the tracker's score comes from; null when nothing came near
 * @param nearestPhrase the phrase nearest in meaning; null when the tracker has no phrase that is compared by meaning
 * @param similarity its cosine, -1..1; 0 without a nearest phrase
 * @param span the sentence or window it was nearest to; null without a nearest phrase
 * @param topThree mean cosine of the three nearest phrases
 * @param centroid cosine with the mean direction of the vocabulary
 * @param overlap share of the nearest phrase's topic words found in the span, by stem
 * @param excluded whether an excluded phrase stands in the text
 */
public record MatchExplanation(Tier decidedBy, String nearestPhrase, double similarity, Span span, double topThree, double centroid,
        double overlap, boolean excluded) {
}

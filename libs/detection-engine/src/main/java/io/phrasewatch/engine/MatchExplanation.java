package io.phrasewatch.engine;

import io.phrasewatch.engine.semantic.Features;
import java.util.List;

/**
 * What the meaning of a text was compared with and how near it came, whether or not that decided.
 *
 * @param decidedBy the tier the tracker's score comes from; null when nothing came near
 * @param nearestPhrase the phrase nearest in meaning; null when the tracker has no phrase that is compared by meaning. Of a tracker of
 *     short phrases only, the surest one
 * @param similarity its cosine, -1..1; 0 without a nearest phrase
 * @param span the sentence or window it was nearest to; null without a nearest phrase
 * @param topThree mean cosine of the three nearest phrases
 * @param centroid cosine with the mean direction of the vocabulary
 * @param overlap share of the nearest phrase's topic words found in the span, by stem
 * @param features all that the score was made of; null unless the nearest phrase was compared with whole sentences
 * @param guards names of the rules that held a match back, e.g. {@code negation}; never null
 * @param language ISO 639 code of the language in which text and vocabulary were compared
 * @param analysis names the rules for it, e.g. {@code english} or {@code snowball-spanish}; {@code words} means word for word
 * @param byMeaning whether the encoder speaks that language; when not, only words and stems were compared
 * @param excluded whether an excluded phrase stands in the text
 */
public record MatchExplanation(Tier decidedBy, String nearestPhrase, double similarity, Span span, double topThree, double centroid,
        double overlap, Features features, List<String> guards, String language,
        String analysis, boolean byMeaning, boolean excluded) {
}

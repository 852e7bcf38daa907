package io.phrasewatch.engine;

import java.util.List;

/**
 * One phrase that hit.
 *
 * @param phrase as it stands in the vocabulary
 * @param phraseIndex its place in the vocabulary
 * @param offset start of the first occurrence word for word, in UTF-16 units; -1 when there is none
 * @param score confidence 0..1
 * @param tier how it was found
 * @param span the words, or the sentence or window, that it was found in
 * @param occurrences every occurrence word for word; empty for the other tiers
 */
public record PhraseMatch(String phrase, int phraseIndex, int offset, double score, Tier tier, Span span, List<Span> occurrences) {
}

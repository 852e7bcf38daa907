package io.phrasewatch.engine.insight;

import io.phrasewatch.engine.Span;

/**
 * One insight in one text.
 *
 * @param type       its kind
 * @param text       the words as given, a sentence or, of a very long one, a clause
 * @param score      confidence 0..1, in thousandths
 * @param span       where the words stand in the text
 * @param definitive whether somebody promised it without reservation; null for a question
 * @param bySpeaker  whether the speaker is the one who is to do it
 */
public record Insight(InsightType type, String text, double score, Span span, Boolean definitive, boolean bySpeaker) {
}

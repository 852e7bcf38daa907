package io.phrasewatch.engine;

import java.util.List;

/**
 * What was found of one tracker in one text.
 *
 * @param index place of the tracker in the {@link CompiledTrackers}
 * @param tracker its definition
 * @param score confidence 0..1
 * @param threshold the confidence that was required
 * @param detected whether it was reached
 * @param matches phrases that hit, in vocabulary order; never empty when detected
 * @param explanation why and why not; null unless asked for
 */
public record TrackerResult(int index, TrackerDefinition tracker, double score, double threshold, boolean detected,
        List<PhraseMatch> matches, MatchExplanation explanation) {
}

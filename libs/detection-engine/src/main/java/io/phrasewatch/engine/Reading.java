package io.phrasewatch.engine;

import io.phrasewatch.engine.language.Analysis;
import io.phrasewatch.engine.text.TextUnit;

/**
 * A piece of a text as the encoder is to see it.
 *
 * @param unit as it stands, or what it asserts by denying it twice
 * @param rules by which it is read so, hence for trackers of these rules alone; null for the piece as it stands, which is for all
 */
record Reading(TextUnit unit, Analysis rules) {

    boolean isFor(CompiledTracker tracker) {
        return rules == null || rules.equals(tracker.analysis());
    }
}

package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.PhraseMatch;
import java.util.Locale;

/**
 * One phrase of one tracker found in one message.
 *
 * @param tracker      definition used
 * @param message      where it was found
 * @param trackerScore confidence of the tracker in that message, 0..1
 * @param phrase       phrase, place, tier and score as the engine says
 */
record TrackerMatch(TrackerSnapshot tracker, SubmittedMessage message, double trackerScore, PhraseMatch phrase) {

    /** {@code exact}, {@code stem}, {@code keyword} or {@code semantic}. */
    String tier() {
        return phrase.tier().name().toLowerCase(Locale.ROOT);
    }
}

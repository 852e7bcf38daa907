package io.phrasewatch.detection;

import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.engine.DetectionResult;
import io.phrasewatch.engine.PhraseMatch;
import io.phrasewatch.engine.TrackerResult;
import java.util.List;
import java.util.Locale;

/**
 * One phrase of one tracker found in one message, or in an insight of it.
 *
 * @param tracker      definition used
 * @param message      where it was found
 * @param trackerScore confidence of the tracker in that message, 0..1
 * @param phrase       phrase, place, tier and score as the engine says
 */
public record TrackerMatch(TrackerSnapshot tracker, SubmittedMessage message, double trackerScore, PhraseMatch phrase) {

    /** What was detected in a text, in order of trackers and vocabulary. */
    public static List<TrackerMatch> of(DetectionResult found, List<TrackerSnapshot> trackers, SubmittedMessage message) {
        return found.trackers().stream()
                .filter(TrackerResult::detected)
                .flatMap(result -> result.matches().stream()
                        .map(phrase -> new TrackerMatch(trackers.get(result.index()), message, result.score(), phrase)))
                .toList();
    }

    /** {@code exact}, {@code stem}, {@code keyword} or {@code semantic}. */
    public String tier() {
        return phrase.tier().name().toLowerCase(Locale.ROOT);
    }
}

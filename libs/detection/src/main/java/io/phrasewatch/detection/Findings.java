package io.phrasewatch.detection;

import java.util.List;

/**
 * What messages say.
 *
 * @param engineVersion version of the engine that decided
 * @param matches       in order of messages, trackers and vocabulary; never null
 * @param insights      in order of messages; never null
 */
public record Findings(String engineVersion, List<TrackerMatch> matches, List<FoundInsight> insights) {
}

package io.phrasewatch.engine;

import java.util.List;

/**
 * The answer for one text.
 *
 * @param engineVersion changes whenever the same input may give another result
 * @param encoder the encoder's id
 * @param trackers detected ones in the order of the {@link CompiledTrackers}; with {@link DetectionOptions#minScore()} every tracker
 *     whose score reaches it
 */
public record DetectionResult(String engineVersion, String encoder, List<TrackerResult> trackers) {
}

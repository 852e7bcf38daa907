package io.phrasewatch.engine;

/**
 * What the caller wants to see.
 *
 * @param minScore lists every tracker whose score reaches it, detected or not; null lists detected trackers
 * @param explain adds a {@link MatchExplanation} to each tracker listed
 * @param languageCode BCP-47 tag of the text; trackers for other languages are passed over; null, or a tag that says no language,
 *     compares each tracker in its own
 */
public record DetectionOptions(Double minScore, boolean explain, String languageCode) {

    private static final DetectionOptions DEFAULTS = new DetectionOptions(null, false, null);

    /** Detected trackers, unexplained, each in its own language. */
    public static DetectionOptions defaults() {
        return DEFAULTS;
    }
}

package io.phrasewatch.ingest.submission;

/**
 * One element of {@code trackers}; at least one member is set. With both, the stored tracker wins where it exists.
 *
 * @param id     id of a stored tracker, null for none
 * @param inline a definition, null for none
 */
public record RequestedTracker(String id, InlineTracker inline) {
}

package io.phrasewatch.contracts;

/**
 * A stored tracker as known at acceptance.
 *
 * @param id      16-digit id
 * @param version the least version that may be used; a newer one is fine
 */
public record TrackerReference(String id, long version) {
}

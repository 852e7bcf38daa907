package io.phrasewatch.tracker.management;

import io.phrasewatch.contracts.TrackerSnapshot;
import java.time.Instant;
import java.util.List;

/**
 * A stored tracker.
 *
 * @param id        16 digits
 * @param accountId owner
 * @param version   grows by one with every change
 * @param content   what the owner wrote
 * @param createdOn milliseconds
 * @param updatedOn milliseconds
 */
record Tracker(String id, String accountId, long version, TrackerContent content, Instant createdOn, Instant updatedOn) {

    /** What detection needs of it. */
    TrackerSnapshot snapshot() {
        return new TrackerSnapshot(id, version, content.name(), content.vocabulary(),
                orNone(content.excludeVocabulary()), orNone(content.languages()), content.threshold());
    }

    private static List<String> orNone(List<String> values) {
        return values == null ? List.of() : values;
    }
}

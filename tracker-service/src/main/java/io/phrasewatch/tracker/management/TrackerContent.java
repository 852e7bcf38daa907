package io.phrasewatch.tracker.management;

import java.util.List;

/**
 * What an owner writes into a tracker. Members that are not set are null, as the wire leaves them out.
 *
 * @param name              unique in the account, case-sensitive
 * @param vocabulary        phrases in the owner's order
 * @param description       for people
 * @param categories        for people
 * @param languages         BCP 47 tags
 * @param excludeVocabulary phrases that silence the tracker
 * @param threshold         0..1
 */
record TrackerContent(
        String name,
        List<String> vocabulary,
        String description,
        List<String> categories,
        List<String> languages,
        List<String> excludeVocabulary,
        Double threshold) {

    /** Nothing set. */
    static final TrackerContent EMPTY = new TrackerContent(null, null, null, null, null, null, null);

    /** Whether there is more than clients of the first platform knew. */
    boolean extended() {
        return description != null || categories != null || languages != null || excludeVocabulary != null || threshold != null;
    }
}

package io.phrasewatch.contracts;

import java.util.List;

/**
 * One version of a tracker's definition, whole: all that detection needs.
 *
 * @param id                16-digit id
 * @param version           grows by one with every change; 0 for an inline tracker
 * @param name              display name
 * @param vocabulary        phrases in the owner's order; never null
 * @param excludeVocabulary phrases that silence the tracker in a message; never null
 * @param languages         BCP-47 tags; never null, empty means that of the text
 * @param threshold         the owner's own threshold 0..1, null for the engine's default
 */
public record TrackerSnapshot(
        String id,
        long version,
        String name,
        List<String> vocabulary,
        List<String> excludeVocabulary,
        List<String> languages,
        Double threshold) {
}

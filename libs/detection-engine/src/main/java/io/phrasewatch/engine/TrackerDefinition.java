package io.phrasewatch.engine;

import java.util.List;
import java.util.Objects;

/**
 * What to look for.
 *
 * @param id the caller's name for it, passed through; may be null
 * @param name shown to people, passed through; may be null
 * @param vocabulary phrases; odd ones (empty, only punctuation, repeated) are allowed and simply never or equally found
 * @param threshold confidence from which the tracker counts as detected, 0..1; null means the engine's default
 * @param excludeVocabulary phrases that forbid a match in the place where they stand; never null
 * @param languages BCP-47 tags the vocabulary is written in; empty means that of the text, English when that does not say; never null
 */
public record TrackerDefinition(String id, String name, List<String> vocabulary, Double threshold, List<String> excludeVocabulary,
        List<String> languages) {

    /** Copies the lists; null lists and null elements are dropped. */
    public TrackerDefinition {
        vocabulary = present(vocabulary);
        excludeVocabulary = present(excludeVocabulary);
        languages = present(languages);
    }

    private static List<String> present(List<String> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
    }
}

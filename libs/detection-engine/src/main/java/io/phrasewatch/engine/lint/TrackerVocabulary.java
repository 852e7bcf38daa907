package io.phrasewatch.engine.lint;

import java.util.List;

/**
 * What advice is given about.
 *
 * @param name of the tracker, unique among those compared
 * @param phrases as written
 * @param excluded phrases that forbid a match, as written
 * @param languages BCP-47 tags, empty for English
 */
public record TrackerVocabulary(String name, List<String> phrases, List<String> excluded, List<String> languages) {

    /** Copies the lists; null lists are empty. */
    public TrackerVocabulary {
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }
}

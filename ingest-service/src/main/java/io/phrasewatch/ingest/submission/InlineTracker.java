package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.id.PublicIds;
import java.util.ArrayList;
import java.util.List;

/**
 * A tracker that lives in one request.
 *
 * @param name              display name
 * @param vocabulary        phrases, at least one, no two the same
 * @param excludeVocabulary phrases that silence it, may be empty
 * @param languages         BCP-47 tags, may be empty
 * @param threshold         0..1, null for the engine's own
 */
public record InlineTracker(String name, List<String> vocabulary, List<String> excludeVocabulary, List<String> languages, Double threshold) {

    /** The tracker with its id: the same definition in the same conversation always gets the same one. */
    TrackerSnapshot in(String conversationId) {
        List<String> parts = new ArrayList<>(List.of(conversationId, name));
        parts.addAll(vocabulary);
        String id = PublicIds.derive(parts.toArray(String[]::new));
        return new TrackerSnapshot(id, 0, name, vocabulary, excludeVocabulary, languages, threshold);
    }
}

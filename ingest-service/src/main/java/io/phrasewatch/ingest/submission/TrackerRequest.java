package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.id.PublicIds;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The trackers a request asks for.
 *
 * @param listed elements of {@code trackers}, may be empty
 * @param all    whether every tracker of the account runs too
 */
public record TrackerRequest(List<RequestedTracker> listed, boolean all) {

    /** Ids to look up, each once. What has not even the form of an id is left out: it is unknown without asking. */
    List<String> idsToLookUp() {
        return listed.stream().map(RequestedTracker::id).filter(PublicIds::isPublicId).distinct().toList();
    }

    /** Ids with nothing to fall back on that are not among the known ones, each once. */
    List<String> missing(Set<String> known) {
        return listed.stream()
                .filter(tracker -> tracker.inline() == null)
                .map(RequestedTracker::id)
                .filter(Objects::nonNull)
                .filter(id -> !known.contains(id))
                .distinct()
                .toList();
    }
}

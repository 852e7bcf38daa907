package io.phrasewatch.ingest.submission;

import io.phrasewatch.catalog.TrackerCatalog;
import io.phrasewatch.catalog.TrackerSelectionAnswer;
import io.phrasewatch.catalog.TrackerServiceUnavailableException;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fixes the trackers of a submission: stored ones by reference, with the version of now, and those that live in the request only. */
@ApplicationScoped
public class TrackerChoice {

    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int MOST_IDS_NAMED = 20;
    private static final int LONGEST_ID_NAMED = 40;

    private final TrackerCatalog catalog;

    TrackerChoice(TrackerCatalog catalog) {
        this.catalog = catalog;
    }

    /** The selection; fails with an {@link ApiException} of 400 for unknown ids and of 503 when nobody can tell. */
    public Uni<TrackerSelection> choose(String accountId, String conversationId, TrackerRequest request) {
        return catalog.select(accountId, request.idsToLookUp(), request.all())
                .onFailure(TrackerServiceUnavailableException.class).transform(TrackerChoice::unavailable)
                .map(answer -> selection(conversationId, request, answer));
    }

    static TrackerSelection selection(String conversationId, TrackerRequest request, TrackerSelectionAnswer answer) {
        Set<String> known = answer.references().stream().map(TrackerReference::id).collect(Collectors.toSet());
        List<String> missing = request.missing(known);
        if (!missing.isEmpty()) {
            throw new ApiException(SubmissionError.UNKNOWN_TRACKERS, named(missing));
        }
        return new TrackerSelection(answer.references(), List.copyOf(inline(conversationId, request, known)));
    }

    private static Collection<TrackerSnapshot> inline(String conversationId, TrackerRequest request, Set<String> known) {
        Map<String, TrackerSnapshot> snapshots = new LinkedHashMap<>();
        request.listed().stream()
                .filter(tracker -> tracker.inline() != null && !known.contains(tracker.id()))
                .map(tracker -> tracker.inline().in(conversationId))
                .forEach(snapshot -> snapshots.putIfAbsent(snapshot.id(), snapshot));
        return snapshots.values();
    }

    private static String named(List<String> ids) {
        return ids.stream()
                .limit(MOST_IDS_NAMED)
                .map(id -> id.length() > LONGEST_ID_NAMED ? id.substring(0, LONGEST_ID_NAMED) + "…" : id)
                .collect(Collectors.joining(", "));
    }

    private static Throwable unavailable(Throwable cause) {
        return ApiException.retryAfter(RETRY_AFTER_SECONDS, SubmissionError.TRACKERS_UNAVAILABLE);
    }
}

package io.phrasewatch.worker.preview;

import io.phrasewatch.catalog.TrackerCatalog;
import io.phrasewatch.catalog.TrackerSelectionAnswer;
import io.phrasewatch.catalog.TrackerServiceUnavailableException;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.worker.config.WorkerConfig;
import io.phrasewatch.worker.preview.DetectRequest.TrackerChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The definitions a preview looks for: stored ones as they are this moment, and those of the request. */
@ApplicationScoped
class PreviewTrackers {

    private final TrackerCatalog catalog;
    private final int maxPhrases;

    PreviewTrackers(TrackerCatalog catalog, WorkerConfig config) {
        this.catalog = catalog;
        this.maxPhrases = config.preview().maxPhrases();
    }

    /** Stored trackers first, then inline ones; fails with an {@link ApiException} for unknown ids or too many phrases. */
    Uni<List<TrackerSnapshot>> of(String accountId, DetectRequest request) {
        requireFewPhrases(request);
        List<String> ids = request.trackers().stream().map(TrackerChoice::id).filter(Objects::nonNull).distinct().toList();
        return catalog.select(accountId, ids, request.enableAllTrackers())
                .chain(answer -> definitions(accountId, request, answer))
                .onFailure(TrackerServiceUnavailableException.class)
                .transform(away -> ApiException.retryAfter(5, RequestError.UNAVAILABLE));
    }

    private Uni<List<TrackerSnapshot>> definitions(String accountId, DetectRequest request, TrackerSelectionAnswer answer) {
        List<TrackerSnapshot> inline = inline(request, answer.unknown());
        return catalog.resolve(accountId, answer.references()).map(stored -> {
            List<TrackerSnapshot> trackers = new ArrayList<>(stored);
            trackers.addAll(inline);
            return trackers;
        });
    }

    /** Definitions of the request itself: those without id, and those whose id the account does not have. */
    private static List<TrackerSnapshot> inline(DetectRequest request, List<String> unknownIds) {
        Set<String> unknown = new HashSet<>(unknownIds);
        List<String> missing = request.trackers().stream()
                .filter(choice -> choice.inline() == null && unknown.contains(choice.id()))
                .map(TrackerChoice::id).distinct().toList();
        if (!missing.isEmpty()) {
            throw new ApiException(PreviewError.TRACKERS_UNKNOWN, String.join(", ", missing));
        }
        return request.trackers().stream()
                .filter(choice -> choice.id() == null || unknown.contains(choice.id()))
                .map(TrackerChoice::inline).toList();
    }

    private void requireFewPhrases(DetectRequest request) {
        long phrases = request.trackers().stream().map(TrackerChoice::inline).filter(Objects::nonNull)
                .mapToLong(inline -> (long) inline.vocabulary().size() + inline.excludeVocabulary().size()).sum();
        if (phrases > maxPhrases) {
            throw new ApiException(PreviewError.TOO_MANY_PHRASES, maxPhrases);
        }
    }
}

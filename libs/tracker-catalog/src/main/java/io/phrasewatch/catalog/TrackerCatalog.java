package io.phrasewatch.catalog;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The trackers of all accounts, as services other than tracker-service see them. Safe for any thread; never blocks.
 *
 * <p>That a tracker does not exist is never remembered: the next caller asks again.
 */
@ApplicationScoped
public class TrackerCatalog {

    private final TrackerCache cache;
    private final TrackerDirectory directory;

    TrackerCatalog(TrackerCache cache, TrackerDirectory directory) {
        this.cache = cache;
        this.directory = directory;
    }

    /**
     * The definitions of trackers, each in the asked version or a newer one.
     *
     * @param accountId  owner; trackers of others count as gone
     * @param references what to look up, in any number; a repeated id is answered once
     * @return definitions in the order of the references; trackers deleted meanwhile are left out.
     *         Fails with {@link TrackerServiceUnavailableException} when the answer is not in the cache and tracker-service is away
     */
    public Uni<List<TrackerSnapshot>> resolve(String accountId, List<TrackerReference> references) {
        Map<String, TrackerSnapshot> known = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (TrackerReference reference : references) {
            cache.find(accountId, reference).ifPresentOrElse(
                    tracker -> known.put(tracker.id(), tracker),
                    () -> missing.add(reference.id()));
        }
        if (missing.isEmpty()) {
            return Uni.createFrom().item(inOrder(references, known));
        }
        return directory.resolve(accountId, List.copyOf(missing)).map(found -> {
            for (TrackerSnapshot tracker : found) {
                cache.put(accountId, tracker);
                known.put(tracker.id(), tracker);
            }
            return inOrder(references, known);
        });
    }

    /**
     * Which of the account's trackers a request means, as of now: always asked of tracker-service.
     *
     * @param accountId owner
     * @param ids       trackers named by the request
     * @param all       whether every tracker of the account is meant as well
     * @return references without repetition, and the ids the account has no tracker for.
     *         Fails with {@link TrackerServiceUnavailableException} when tracker-service cannot answer
     */
    public Uni<TrackerSelectionAnswer> select(String accountId, List<String> ids, boolean all) {
        if (ids.isEmpty() && !all) {
            return Uni.createFrom().item(new TrackerSelectionAnswer(List.of(), List.of()));
        }
        return directory.select(accountId, ids, all);
    }

    private static List<TrackerSnapshot> inOrder(List<TrackerReference> references, Map<String, TrackerSnapshot> known) {
        return references.stream().map(TrackerReference::id).distinct().map(known::get).filter(Objects::nonNull).toList();
    }
}

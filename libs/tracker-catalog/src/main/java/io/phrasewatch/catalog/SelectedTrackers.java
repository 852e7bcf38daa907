package io.phrasewatch.catalog;

import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a selection into definitions. */
@ApplicationScoped
public class SelectedTrackers {

    private final TrackerCatalog catalog;

    SelectedTrackers(TrackerCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The definitions to look for, stored ones first, each id once. Trackers deleted since acceptance are left out; fails with
     * {@link TrackerServiceUnavailableException} when definitions can not be had now.
     */
    public Uni<List<TrackerSnapshot>> of(String accountId, TrackerSelection selection) {
        return catalog.resolve(accountId, selection.references()).map(stored -> join(stored, selection.inline()));
    }

    private static List<TrackerSnapshot> join(List<TrackerSnapshot> stored, List<TrackerSnapshot> inline) {
        Map<String, TrackerSnapshot> trackers = new LinkedHashMap<>();
        stored.forEach(tracker -> trackers.putIfAbsent(tracker.id(), tracker));
        inline.forEach(tracker -> trackers.putIfAbsent(tracker.id(), tracker));
        return List.copyOf(trackers.values());
    }
}

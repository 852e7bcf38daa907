package io.phrasewatch.catalog;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tracker-service in memory that can be switched off for a number of calls. */
class FakeTrackerService implements TrackerServiceClient {

    final Map<String, TrackerSnapshot> trackers = new LinkedHashMap<>();
    final List<List<String>> questions = new ArrayList<>();
    int failures;
    String lastSecret;

    static TrackerSnapshot tracker(String id, long version) {
        return new TrackerSnapshot(id, version, "Tracker " + id, List.of("a phrase"), List.of(), List.of(), null);
    }

    static CatalogConfig config() {
        return new CatalogConfig() {
            @Override
            public long cacheCharacters() {
                return 1_000_000;
            }

            @Override
            public int retries() {
                return 2;
            }

            @Override
            public Duration backOff() {
                return Duration.ofMillis(1);
            }
        };
    }

    @Override
    public Uni<Resolved> resolve(String secret, String accountId, ResolveRequest request) {
        questions.add(request.ids());
        lastSecret = secret;
        return answer(new Resolved(request.ids().stream().filter(trackers::containsKey).map(trackers::get).toList(), null));
    }

    @Override
    public Uni<Selected> select(String secret, String accountId, SelectRequest request) {
        questions.add(request.ids());
        List<TrackerReference> references = trackers.values().stream()
                .filter(tracker -> request.all() || request.ids().contains(tracker.id()))
                .map(tracker -> new TrackerReference(tracker.id(), tracker.version()))
                .toList();
        return answer(new Selected(references, request.ids().stream().filter(id -> !trackers.containsKey(id)).toList()));
    }

    private <T> Uni<T> answer(T value) {
        if (failures > 0) {
            failures--;
            return Uni.createFrom().failure(new IllegalStateException("connection refused"));
        }
        return Uni.createFrom().item(value);
    }
}

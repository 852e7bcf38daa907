package io.phrasewatch.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.phrasewatch.contracts.TrackerChanged;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The newest known version of each tracker, by account and id. Bounded by the characters of all definitions; what falls out is looked up
 * again.
 */
@ApplicationScoped
class TrackerCache {

    private static final int CHARACTERS_PER_ENTRY = 200;
    private static final int CHARACTERS_PER_PHRASE = 40;

    private final Cache<String, TrackerSnapshot> trackers;

    TrackerCache(CatalogConfig config) {
        this.trackers = Caffeine.newBuilder()
                .maximumWeight(config.cacheCharacters())
                .weigher((String key, TrackerSnapshot tracker) -> weight(tracker))
                .build();
    }

    /** The tracker, if it is here in the asked version or a newer one. */
    Optional<TrackerSnapshot> find(String accountId, TrackerReference reference) {
        return Optional.ofNullable(trackers.getIfPresent(TrackerChanged.key(accountId, reference.id())))
                .filter(tracker -> tracker.version() >= reference.version());
    }

    /** Keeps the tracker unless a newer version is here already: events and answers may overtake each other. */
    void put(String accountId, TrackerSnapshot tracker) {
        trackers.asMap().merge(TrackerChanged.key(accountId, tracker.id()), tracker,
                (present, given) -> given.version() >= present.version() ? given : present);
    }

    /**
     * Forgets a tracker.
     *
     * @param key {@code account:tracker}, as {@link TrackerChanged#key} makes it
     */
    void remove(String key) {
        trackers.invalidate(key);
    }

    private static int weight(TrackerSnapshot tracker) {
        long weight = CHARACTERS_PER_ENTRY + tracker.name().length();
        for (String phrase : tracker.vocabulary()) {
            weight += CHARACTERS_PER_PHRASE + phrase.length();
        }
        for (String phrase : tracker.excludeVocabulary()) {
            weight += CHARACTERS_PER_PHRASE + phrase.length();
        }
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }
}

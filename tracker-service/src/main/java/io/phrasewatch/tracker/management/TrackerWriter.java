package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.tracker.config.TrackerLimitsConfig;
import io.phrasewatch.tracker.definitions.TrackerAnnouncer;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes trackers. Every method is one transaction in which the change is made and announced, or neither. */
@ApplicationScoped
class TrackerWriter {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final TrackerRepository trackers;
    private final TrackerAnnouncer announcer;
    private final TrackerLimitsConfig limits;

    TrackerWriter(TrackerRepository trackers, TrackerAnnouncer announcer, TrackerLimitsConfig limits) {
        this.trackers = trackers;
        this.announcer = announcer;
        this.limits = limits;
    }

    /** Stores all of them or none; answers them in the order given. */
    @WithTransaction("tracker")
    Uni<List<Tracker>> create(String accountId, List<TrackerContent> contents) {
        requireDistinctNames(contents);
        return lock(accountId)
                .chain(() -> requireRoom(accountId, contents.size()))
                .chain(() -> requireFreeNames(accountId, contents.stream().map(TrackerContent::name).toList()))
                .chain(() -> store(accountId, contents));
    }

    /**
     * Changes one tracker.
     *
     * @param expected version the caller has seen
     * @param change   makes the new content out of the old; may throw {@link ApiException}
     */
    @WithTransaction("tracker")
    Uni<Tracker> update(String accountId, String id, VersionMatch expected, UnaryOperator<TrackerContent> change) {
        return lock(accountId)
                .chain(() -> held(accountId, id, expected))
                .chain(tracker -> rewrite(tracker, change.apply(tracker.content())));
    }

    /** Removes one tracker. */
    @WithTransaction("tracker")
    Uni<Void> delete(String accountId, String id, VersionMatch expected) {
        return held(accountId, id, expected)
                .chain(trackers::delete)
                .chain(trackers::getSession)
                .chain(session -> announcer.deleted(session, accountId, id));
    }

    private Uni<Void> lock(String accountId) {
        return trackers.tryLock(accountId).invoke(mine -> {
            if (!mine) {
                throw ApiException.retryAfter(RETRY_AFTER_SECONDS, TrackerError.WRITE_IN_PROGRESS);
            }
        }).replaceWithVoid();
    }

    private Uni<Void> requireRoom(String accountId, int more) {
        return trackers.countOf(accountId).invoke(kept -> {
            if (kept + more > limits.perAccount()) {
                throw new ApiException(TrackerError.LIMIT_REACHED, limits.perAccount());
            }
        }).replaceWithVoid();
    }

    private Uni<Void> requireFreeNames(String accountId, List<String> names) {
        return trackers.named(accountId, names).invoke(taken -> {
            if (!taken.isEmpty()) {
                throw new ApiException(TrackerError.NAME_TAKEN, taken.get(0).name);
            }
        }).replaceWithVoid();
    }

    private Uni<List<Tracker>> store(String accountId, List<TrackerContent> contents) {
        List<TrackerEntity> entities =
                contents.stream().map(content -> TrackerEntity.create(PublicIds.random(), accountId, content)).toList();
        List<Tracker> stored = entities.stream().map(TrackerEntity::read).toList();
        return trackers.persist(entities).chain(() -> announce(accountId, stored)).replaceWith(stored);
    }

    private Uni<Tracker> rewrite(TrackerEntity tracker, TrackerContent content) {
        Uni<Void> free = tracker.name.equals(content.name())
                ? Uni.createFrom().voidItem()
                : requireFreeNames(tracker.accountId, List.of(content.name()));
        return free.chain(() -> {
            tracker.write(content);
            Tracker written = tracker.read();
            return announce(tracker.accountId, List.of(written)).replaceWith(written);
        });
    }

    private Uni<Void> announce(String accountId, List<Tracker> changed) {
        return trackers.getSession().chain(session ->
                announcer.changed(session, accountId, changed.stream().map(Tracker::snapshot).toList()));
    }

    private Uni<TrackerEntity> held(String accountId, String id, VersionMatch expected) {
        return trackers.held(accountId, id)
                .onItem().ifNull().failWith(() -> new ApiException(TrackerError.UNKNOWN_TRACKER))
                .invoke(tracker -> expected.require(tracker.version));
    }

    private static void requireDistinctNames(List<TrackerContent> contents) {
        Set<String> seen = new HashSet<>();
        for (TrackerContent content : contents) {
            if (!seen.add(content.name())) {
                throw new ApiException(TrackerError.NAME_TAKEN, content.name());
            }
        }
    }
}

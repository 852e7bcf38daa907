package io.phrasewatch.tracker.management;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Trackers in the database, always those of one account. */
@ApplicationScoped
class TrackerRepository implements PanacheRepositoryBase<TrackerEntity, String> {

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended('tracker.write:' || ?1, 0))";

    /** The tracker, null when the account has none of this id. */
    Uni<TrackerEntity> one(String accountId, String id) {
        return find("accountId = ?1 and id = ?2", accountId, id).firstResult();
    }

    /** The same, held until the transaction ends. */
    Uni<TrackerEntity> held(String accountId, String id) {
        return find("accountId = ?1 and id = ?2", accountId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Every tracker of the account, oldest first. */
    Uni<List<TrackerEntity>> all(String accountId) {
        return list("accountId = ?1 order by createdOn, id", accountId);
    }

    /** Trackers of the account with one of these names. */
    Uni<List<TrackerEntity>> named(String accountId, List<String> names) {
        return list("accountId = ?1 and name in ?2", accountId, names);
    }

    Uni<Long> countOf(String accountId) {
        return count("accountId", accountId);
    }

    /** Takes the account's one place to write, until the transaction ends; false when another transaction, on any replica, has it. */
    Uni<Boolean> tryLock(String accountId) {
        return getSession().chain(session ->
                session.createNativeQuery(TRY_LOCK, Boolean.class).setParameter(1, accountId).getSingleResult());
    }
}

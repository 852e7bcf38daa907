package io.phrasewatch.tracker.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Accounts in the database. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {

    /** Key of the lock under which accounts and keys are made once, however many replicas start together. */
    private static final String BOOTSTRAP_LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended('tracker.bootstrap', 0))";
    private static final String DROP_GRANTS = """
            update tracker.account
            set grant_id = null, grant_key_id = null, grant_issued_on = null, grant_expires_on = null""";

    /** The account, null when there is none. */
    Uni<AccountEntity> byAppId(String appId) {
        return find("appId", appId).firstResult();
    }

    /** The account as it is now, held until the transaction ends. */
    Uni<AccountEntity> hold(AccountEntity account) {
        return getSession()
                .invoke(session -> session.detach(account))
                .chain(() -> find("id", account.id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult());
    }

    /** The account, held until the transaction ends; null when there is none. */
    Uni<AccountEntity> heldByName(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The account of this id or, failing that, name, held until the transaction ends; null when there is none. */
    Uni<AccountEntity> heldByIdOrName(String idOrName) {
        return find("id = ?1 or name = ?1 order by case when id = ?1 then 0 else 1 end", idOrName)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    Uni<List<AccountEntity>> byAge() {
        return list("order by createdOn, id");
    }

    /** Forgets every token in force, so that each account gets a new one with its next request. */
    Uni<Void> dropGrants() {
        return getSession().chain(session -> session.createNativeQuery(DROP_GRANTS).executeUpdate()).replaceWithVoid();
    }

    /** Waits until no other transaction is setting up accounts or keys. */
    Uni<Void> lockBootstrap() {
        return getSession().chain(session -> session.createNativeQuery(BOOTSTRAP_LOCK).getSingleResult()).replaceWithVoid();
    }
}

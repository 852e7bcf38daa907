package io.phrasewatch.tracker.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Accounts in the database. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {

    /** Key of the lock under which accounts and keys are made once, however many replicas start together. */
    private static final String BOOTSTRAP_LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended('tracker.bootstrap', 0))";

    /** The account, null when there is none. */
    Uni<AccountEntity> byAppId(String appId) {
        return find("appId", appId).firstResult();
    }

    /** The account as it is now, held until the transaction ends. */
    Uni<AccountEntity> hold(AccountEntity account) {
        return getSession().chain(session -> session.refresh(account, org.hibernate.LockMode.PESSIMISTIC_WRITE)).replaceWith(account);
    }

    /** The account, held until the transaction ends; null when there is none. */
    Uni<AccountEntity> heldByName(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Waits until no other transaction is setting up accounts or keys. */
    Uni<Void> lockBootstrap() {
        return getSession().chain(session -> session.createNativeQuery(BOOTSTRAP_LOCK).getSingleResult()).replaceWithVoid();
    }
}

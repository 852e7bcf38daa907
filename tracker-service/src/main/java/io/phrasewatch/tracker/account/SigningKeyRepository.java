package io.phrasewatch.tracker.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** Signing keys in the database. */
@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKeyEntity, String> {

    /** The newest key whose time to sign has come; null when there is none at all. */
    Uni<SigningKeyEntity> signing(Instant now) {
        return find("signsFrom <= ?1 and (publishedUntil is null or publishedUntil > ?1) order by signsFrom desc, id", now).firstResult();
    }

    /** Every published key, held until the transaction ends. */
    Uni<List<SigningKeyEntity>> heldPublished(Instant now) {
        return find("publishedUntil is null or publishedUntil > ?1", now).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Forgets keys that no token in force needs. */
    Uni<Long> deleteExpired(Instant now) {
        return delete("publishedUntil <= ?1", now);
    }

    /** Every key that tokens in force may be signed with. */
    Uni<List<SigningKeyEntity>> published(Instant now) {
        return list("publishedUntil is null or publishedUntil > ?1 order by signsFrom, id", now);
    }
}

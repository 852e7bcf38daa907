package io.phrasewatch.tracker.account;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys that sign tokens: one at a time signs, every one that tokens in force need is published. */
@ApplicationScoped
class SigningKeys {

    private final SigningKeyRepository keys;
    private final AccountRepository accounts;

    SigningKeys(SigningKeyRepository keys, AccountRepository accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    /**
     * Stores the first key of a new installation; does nothing when there is one.
     *
     * @param candidate PKCS #8, made beforehand so that the lock is not held meanwhile
     */
    @WithTransaction("tracker")
    Uni<Void> storeFirst(byte[] candidate) {
        return accounts.lockBootstrap().chain(() -> keys.count()).chain(count -> count == 0 ? store(candidate) : nothing());
    }

    /** The key set as clients and the other services fetch it. */
    @WithSession("tracker")
    Uni<JsonWebKeySet> published() {
        return keys.published(Instant.now()).map(SigningKeys::keySet);
    }

    private Uni<Void> store(byte[] privateKey) {
        SigningKeyEntity key = new SigningKeyEntity();
        key.id = UUID.randomUUID().toString();
        key.privateKey = privateKey;
        key.signsFrom = Instant.now();
        return keys.persist(key).replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static JsonWebKeySet keySet(List<SigningKeyEntity> published) {
        return new JsonWebKeySet(published.stream().map(key -> JsonWebKey.of(key.id, RsaKeys.read(key.privateKey))).toList());
    }
}

package io.phrasewatch.tracker.account;

import io.phrasewatch.tracker.config.TokenConfig;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The keys that sign tokens: one at a time signs, every one that tokens in force need is published. */
@ApplicationScoped
class SigningKeys {

    /** For clocks of replicas that differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final SigningKeyRepository keys;
    private final AccountRepository accounts;
    private final TokenConfig config;

    SigningKeys(SigningKeyRepository keys, AccountRepository accounts, TokenConfig config) {
        this.keys = keys;
        this.accounts = accounts;
        this.config = config;
    }

    /**
     * Stores the first key of a new installation; does nothing when there is one.
     *
     * @param candidate PKCS #8, made beforehand so that the lock is not held meanwhile
     */
    @WithTransaction("tracker")
    Uni<Void> storeFirst(byte[] candidate) {
        return accounts.lockBootstrap().chain(() -> keys.count()).chain(count -> count == 0 ? store(candidate, Instant.now()) : nothing());
    }

    /**
     * Adds a key that signs from now on or, so that every service knows it by then, a little later. The old ones stay published until
     * the last token they signed has expired.
     *
     * @param candidate PKCS #8
     */
    @WithTransaction("tracker")
    Uni<Void> rotate(byte[] candidate) {
        Instant signsFrom = Instant.now().plus(config.keyLeadTime());
        Instant lastExpiry = signsFrom.plus(config.lifetime()).plus(MARGIN);
        return published(key -> key.replace(lastExpiry)).chain(() -> store(candidate, signsFrom));
    }

    /**
     * Replaces every key at once: for a key that has leaked. Tokens already handed out stop working as each service fetches the key set
     * again; accounts get new ones immediately.
     *
     * @param candidate PKCS #8
     */
    @WithTransaction("tracker")
    Uni<Void> revoke(byte[] candidate) {
        Instant now = Instant.now();
        return published(key -> key.publishedUntil = now).chain(accounts::dropGrants).chain(() -> store(candidate, now));
    }

    /** The key set as clients and the other services fetch it. */
    @WithSession("tracker")
    Uni<JsonWebKeySet> published() {
        return keys.published(Instant.now()).map(SigningKeys::keySet);
    }

    /** Does something with every published key while nobody else changes keys. */
    private Uni<Void> published(Consumer<SigningKeyEntity> change) {
        return accounts.lockBootstrap()
                .chain(() -> keys.deleteExpired(Instant.now()))
                .chain(() -> keys.heldPublished(Instant.now()))
                .invoke(held -> held.forEach(change))
                .replaceWithVoid();
    }

    private Uni<Void> store(byte[] privateKey, Instant signsFrom) {
        SigningKeyEntity key = new SigningKeyEntity();
        key.id = UUID.randomUUID().toString();
        key.privateKey = privateKey;
        key.signsFrom = signsFrom;
        return keys.persist(key).replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static JsonWebKeySet keySet(List<SigningKeyEntity> published) {
        return new JsonWebKeySet(published.stream().map(key -> JsonWebKey.of(key.id, RsaKeys.read(key.privateKey))).toList());
    }
}

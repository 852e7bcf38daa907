package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.tracker.config.BootstrapAccountsConfig;
import io.phrasewatch.tracker.config.BootstrapAccountsConfig.AccountCredentials;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map.Entry;

/**
 * Makes the configured accounts. Configured credentials are applied when they are new or have changed; otherwise the account stays as
 * it is, so a secret that an operator has replaced does not come back with the next start.
 */
@ApplicationScoped
class AccountBootstrap {

    private final BootstrapAccountsConfig config;
    private final AccountRepository accounts;

    AccountBootstrap(BootstrapAccountsConfig config, AccountRepository accounts) {
        this.config = config;
        this.accounts = accounts;
    }

    /**
     * Makes or updates every configured account in one transaction.
     *
     * @return failing with {@link IllegalStateException} that names the setting when credentials are malformed
     */
    @WithTransaction("tracker")
    Uni<Void> apply() {
        return accounts.lockBootstrap().chain(this::applyEach);
    }

    private Uni<Void> applyEach() {
        return Multi.createFrom().iterable(config.accounts().entrySet())
                .onItem().transformToUniAndConcatenate(this::apply)
                .collect().last().replaceWithVoid();
    }

    private Uni<AccountEntity> apply(Entry<String, AccountCredentials> configured) {
        String name = configured.getKey();
        Credentials credentials = credentials(name, configured.getValue());
        return accounts.heldByName(name).chain(found -> found == null ? create(name, credentials) : update(found, credentials));
    }

    private Uni<AccountEntity> create(String name, Credentials credentials) {
        AccountEntity account = AccountEntity.create(PublicIds.random(), name, Instant.now(), credentials);
        account.bootstrapDigest = credentials.digest();
        return accounts.persist(account);
    }

    private Uni<AccountEntity> update(AccountEntity account, Credentials credentials) {
        if (!credentials.digest().equals(account.bootstrapDigest)) {
            account.bootstrapDigest = credentials.digest();
            account.use(credentials);
        }
        return Uni.createFrom().item(account);
    }

    private static Credentials credentials(String name, AccountCredentials configured) {
        Credentials credentials = new Credentials(configured.appId(), configured.appSecret());
        if (!credentials.wellFormed()) {
            throw new IllegalStateException("phrasewatch.bootstrap-accounts.\"" + name
                    + "\": app-id must be 64 and app-secret 128 characters of [0-9a-z]");
        }
        return credentials;
    }
}

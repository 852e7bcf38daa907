package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.tracker.account.AccountResponse.Issued;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What operators do with accounts of a running deployment. */
@ApplicationScoped
class AccountService {

    private final AccountRepository accounts;

    AccountService(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Every account, oldest first. */
    @WithSession("tracker")
    Uni<List<AccountResponse>> list() {
        return accounts.byAge().map(found -> found.stream().map(AccountResponse::of).toList());
    }

    /** A new account with fresh credentials; fails with 409 when the name is taken. */
    @WithTransaction("tracker")
    Uni<Issued> add(String name) {
        return accounts.lockBootstrap()
                .chain(() -> accounts.count("name", name))
                .chain(taken -> create(name, taken > 0));
    }

    /** Gives the account a new secret. The old one is refused at once; tokens got with it live until they expire. */
    @WithTransaction("tracker")
    Uni<Issued> rotate(String idOrName) {
        return held(idOrName).map(AccountService::withNewSecret);
    }

    /** Lets the account get tokens, or not. Tokens it has already got live until they expire: services verify them on their own. */
    @WithTransaction("tracker")
    Uni<AccountResponse> disable(String idOrName, boolean disabled) {
        return held(idOrName).invoke(account -> account.disabled = disabled).map(AccountResponse::of);
    }

    private Uni<AccountEntity> held(String idOrName) {
        return accounts.heldByIdOrName(idOrName).onItem().ifNull().failWith(() -> new ApiException(AccountError.UNKNOWN_ACCOUNT));
    }

    private Uni<Issued> create(String name, boolean taken) {
        if (taken) {
            throw new ApiException(AccountError.NAME_TAKEN, name);
        }
        Credentials credentials = Credentials.random();
        AccountEntity account = AccountEntity.create(PublicIds.random(), name, Instant.now(), credentials);
        return accounts.persist(account).replaceWith(Issued.of(account, credentials));
    }

    private static Issued withNewSecret(AccountEntity account) {
        Credentials credentials = new Credentials(account.appId, Credentials.random().appSecret());
        account.use(credentials);
        return Issued.of(account, credentials);
    }
}

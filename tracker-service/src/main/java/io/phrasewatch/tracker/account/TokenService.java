package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.tracker.account.TokenSigner.SignableToken;
import io.phrasewatch.tracker.config.TokenConfig;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Grants tokens: the one in force again while it lives, else a new one. */
@ApplicationScoped
class TokenService {

    private final AccountRepository accounts;
    private final SigningKeyRepository keys;
    private final TokenConfig config;

    TokenService(AccountRepository accounts, SigningKeyRepository keys, TokenConfig config) {
        this.accounts = accounts;
        this.keys = keys;
        this.config = config;
    }

    /**
     * The token these credentials are entitled to.
     *
     * @return failing with {@link ApiException} 401 when they are wrong or the account is disabled
     */
    @WithTransaction("tracker")
    Uni<SignableToken> grant(Credentials credentials) {
        return accounts.byAppId(credentials.appId())
                .chain(account -> inForce(admitted(account, credentials)))
                .chain(this::signable);
    }

    private static AccountEntity admitted(AccountEntity account, Credentials credentials) {
        if (account == null || !account.admits(credentials)) {
            throw new ApiException(AccountError.WRONG_CREDENTIALS);
        }
        return account;
    }

    /** The account with a usable grant. The second look, with the row held, lets one of several callers renew it. */
    private Uni<AccountEntity> inForce(AccountEntity account) {
        return usable(account)
                ? Uni.createFrom().item(account)
                : accounts.hold(account).chain(held -> usable(held) ? Uni.createFrom().item(held) : renew(held));
    }

    private Uni<AccountEntity> renew(AccountEntity account) {
        Instant now = Instant.now();
        return keys.signing(now).map(key -> {
            account.grant = TokenGrant.begin(key.id, now, config.lifetime());
            return account;
        });
    }

    private Uni<SignableToken> signable(AccountEntity account) {
        return keys.findById(account.grant.keyId())
                .map(key -> new SignableToken(account.id, account.appId, account.grant, key.privateKey));
    }

    private boolean usable(AccountEntity account) {
        return account.grant != null && account.grant.usable(Instant.now(), config.renewBefore());
    }
}

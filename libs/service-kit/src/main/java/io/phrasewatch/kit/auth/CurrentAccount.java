package io.phrasewatch.kit.auth;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The account that makes the current request, as its verified token says. Every row a service touches belongs to it. */
@RequestScoped
public class CurrentAccount {

    /** Claim that carries the account. */
    public static final String CLAIM = "accountId";

    private final SecurityIdentity identity;

    CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Id of the calling account.
     *
     * @throws ApiException 401 when there is no valid token, or it names no account
     */
    public String id() {
        return of(identity);
    }

    /**
     * Id of the account an identity stands for, for callers outside of a request.
     *
     * @throws ApiException as {@link #id()}
     */
    public static String of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(CLAIM) instanceof String account
                && !account.isBlank()) {
            return account;
        }
        throw new ApiException(RequestError.UNAUTHORIZED);
    }
}

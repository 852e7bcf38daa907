package io.phrasewatch.tracker.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code tracker.account}: one tenant. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    String id;

    String name;

    @Column(name = "app_id")
    String appId;

    @Column(name = "secret_digest")
    String secretDigest;

    /** Digest of the configured credentials that were applied last; null for accounts that no configuration made. */
    @Column(name = "bootstrap_digest")
    String bootstrapDigest;

    boolean disabled;

    @Column(name = "created_on")
    Instant createdOn;

    /** The token in force; null before the first one and after a change of credentials. */
    @Embedded
    TokenGrant grant;

    static AccountEntity create(String id, String name, Instant now, Credentials credentials) {
        AccountEntity account = new AccountEntity();
        account.id = id;
        account.name = name;
        account.createdOn = now;
        account.use(credentials);
        return account;
    }

    void use(Credentials credentials) {
        appId = credentials.appId();
        secretDigest = credentials.secretDigest();
        grant = null;
    }

    boolean admits(Credentials credentials) {
        return credentials.matches(secretDigest) && !disabled;
    }
}

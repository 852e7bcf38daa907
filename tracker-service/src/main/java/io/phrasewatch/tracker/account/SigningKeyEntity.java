package io.phrasewatch.tracker.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code tracker.signing_key}. */
@Entity
@Table(name = "signing_key")
class SigningKeyEntity {

    /** The {@code kid} of the tokens it signs. */
    @Id
    String id;

    /** PKCS #8. */
    @Column(name = "private_key")
    byte[] privateKey;

    @Column(name = "signs_from")
    Instant signsFrom;

    /** Null while no newer key has replaced it. */
    @Column(name = "published_until")
    Instant publishedUntil;

    /** A newer key takes over; one that was replaced before keeps its own end. */
    void replace(Instant lastExpiry) {
        if (publishedUntil == null) {
            publishedUntil = lastExpiry;
        }
    }
}

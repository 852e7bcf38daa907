package io.phrasewatch.tracker.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What an account's token says. RS256 signatures repeat exactly, so every replica makes the same token out of it and none is stored.
 *
 * @param id        the token's own id
 * @param keyId     key that signs it
 * @param issuedOn  whole seconds
 * @param expiresOn whole seconds
 */
@Embeddable
record TokenGrant(
        @Column(name = "grant_id") String id,
        @Column(name = "grant_key_id") String keyId,
        @Column(name = "grant_issued_on") Instant issuedOn,
        @Column(name = "grant_expires_on") Instant expiresOn) {

    static TokenGrant begin(String keyId, Instant now, Duration lifetime) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new TokenGrant(UUID.randomUUID().toString(), keyId, second, second.plus(lifetime));
    }

    /**
     * Whether the token may still be handed out.
     *
     * @param renewBefore life a token must have left; half of its whole life is always enough
     */
    boolean usable(Instant now, Duration renewBefore) {
        Duration half = Duration.between(issuedOn, expiresOn).dividedBy(2);
        Duration least = renewBefore.compareTo(half) < 0 ? renewBefore : half;
        return expiresOn.isAfter(now.plus(least));
    }

    /** Whole seconds of life left, rounded down. */
    long secondsLeft(Instant now) {
        return Duration.between(now, expiresOn).toSeconds();
    }
}

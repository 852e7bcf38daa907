package io.phrasewatch.tracker.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.tracker.account.TokenSigner.SignableToken;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenGrantTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT23H54M, true", "PT23H55M, false", "PT24H, false", "PT25H, false"})
    void isHandedOutUntilItsLastFiveMinutes(Duration age, boolean usable) {
        // Given
        TokenGrant grant = TokenGrant.begin("key", START, DAY);

        // When
        boolean answer = grant.usable(START.plus(age), Duration.ofMinutes(5));

        // Then
        assertThat(answer).isEqualTo(usable);
    }

    @Test
    void isUsableAtFirstHoweverShortItsLife() {
        // Given
        TokenGrant grant = TokenGrant.begin("key", START, Duration.ofSeconds(10));

        // When
        boolean usable = grant.usable(START, Duration.ofMinutes(5));

        // Then
        assertThat(usable).isTrue();
    }

    @Test
    void countsTheSecondsThatAreLeft() {
        // Given
        TokenGrant grant = TokenGrant.begin("key", START.plusMillis(900), DAY);

        // When
        long left = grant.secondsLeft(START.plusSeconds(60));

        // Then
        assertThat(left).isEqualTo(DAY.toSeconds() - 60);
    }

    @Test
    void makesTheSameTokenOnEveryReplica() {
        // Given
        TokenGrant grant = TokenGrant.begin("key", Instant.now(), DAY);
        SignableToken token = new SignableToken("1000000000000001", "a".repeat(64), grant, RsaKeys.generate());

        // When
        String first = TokenSigner.sign(token);

        // Then
        assertThat(TokenSigner.sign(token)).isEqualTo(first);
    }
}

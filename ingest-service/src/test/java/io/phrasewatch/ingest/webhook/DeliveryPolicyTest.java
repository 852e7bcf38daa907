package io.phrasewatch.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.ingest.outbound.OutboundAnswer;
import io.phrasewatch.ingest.webhook.DeliveryPolicy.Kind;
import io.phrasewatch.ingest.webhook.DeliveryPolicy.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryPolicyTest {

    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");

    private final DeliveryPolicy policy = new DeliveryPolicy(new FixedConfig());

    @ParameterizedTest
    @CsvSource({"200, TOLD", "204, TOLD", "302, AGAIN", "400, GIVEN_UP", "404, GIVEN_UP", "410, GIVEN_UP", "408, AGAIN", "409, AGAIN",
        "425, AGAIN", "429, AGAIN", "500, AGAIN", "503, AGAIN"})
    void judgesByStatus(int status, Kind expected) {
        // When
        Verdict verdict = policy.after(answer(status, null), 0, NOW);

        // Then
        assertThat(verdict.kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 20", "2, 80", "3, 320", "8, 3600"})
    void waitsLongerEachTime(int attempts, int seconds) {
        // When
        Verdict verdict = policy.after(new IOException("reset"), attempts);

        // Then
        assertThat(verdict).isEqualTo(new Verdict(Kind.AGAIN, Duration.ofSeconds(seconds)));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        // When
        Verdict verdict = policy.after(new IOException("reset"), 9);

        // Then
        assertThat(verdict.kind()).isEqualTo(Kind.GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"30 | 30", "1 | 5", "99999 | 3600", "Fri, 01 Mar 2024 10:01:00 GMT | 60", "soon | 5", "-1 | 5"})
    void waitsAsLongAsItIsAskedTo(String retryAfter, int seconds) {
        // When
        Verdict verdict = policy.after(answer(429, retryAfter), 0, NOW);

        // Then
        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static OutboundAnswer answer(int status, String retryAfter) {
        return new OutboundAnswer(status, Optional.ofNullable(retryAfter));
    }

    private static final class FixedConfig implements WebhooksConfig {

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration backOff() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestBackOff() {
            return Duration.ofHours(1);
        }

        @Override
        public int attempts() {
            return 10;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofSeconds(1);
        }
    }
}

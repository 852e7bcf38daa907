package io.phrasewatch.ingest.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile(new OverloadConfig() {
        @Override
        public int requestsAtOnce() {
            return 2;
        }

        @Override
        public long bytesAtOnce() {
            return 100;
        }
    });

    @Test
    void letsNoMoreRequestsInThanThereIsRoomFor() {
        // Given
        turnstile.enter(1);
        turnstile.enter(1);
        // When
        boolean third = turnstile.enter(1);
        // Then
        assertThat(third).isFalse();
        turnstile.leave(1);
        assertThat(turnstile.enter(1)).isTrue();
    }

    @Test
    void letsNoMoreBytesInThanThereIsRoomFor() {
        // Given
        turnstile.enter(60);
        // When
        boolean second = turnstile.enter(41);
        // Then
        assertThat(second).isFalse();
        assertThat(turnstile.enter(40)).isTrue();
    }

    @Test
    void letsAnyRequestInThatIsAlone() {
        // When
        boolean alone = turnstile.enter(1_000_000);
        // Then
        assertThat(alone).isTrue();
        assertThat(turnstile.enter(1)).isFalse();
    }
}

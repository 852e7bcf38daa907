package io.phrasewatch.tracker.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    @Test
    void makesCredentialsOfTheFormClientsInsistOn() {
        // When
        Credentials credentials = Credentials.random();

        // Then
        assertThat(credentials.appId()).matches("[0-9a-z]{64}");
        assertThat(credentials.appSecret()).matches("[0-9a-z]{128}");
        assertThat(credentials.wellFormed()).isTrue();
    }

    @Test
    void makesDifferentCredentialsEveryTime() {
        // When
        Credentials one = Credentials.random();

        // Then
        assertThat(one).isNotEqualTo(Credentials.random());
    }

    @Test
    void ignoresCase() {
        // Given
        Credentials stored = Credentials.random();

        // When
        Credentials shouted = new Credentials(stored.appId().toUpperCase(Locale.ROOT), stored.appSecret().toUpperCase(Locale.ROOT));

        // Then
        assertThat(shouted.matches(stored.secretDigest())).isTrue();
    }

    @Test
    void refusesAnotherSecret() {
        // Given
        Credentials stored = Credentials.random();

        // When
        boolean matches = new Credentials(stored.appId(), stored.appSecret() + "0").matches(stored.secretDigest());

        // Then
        assertThat(matches).isFalse();
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        // Given
        Credentials credentials = Credentials.random();

        // When
        String logged = "signed in: " + credentials;

        // Then
        assertThat(logged).doesNotContain(credentials.appSecret());
    }
}

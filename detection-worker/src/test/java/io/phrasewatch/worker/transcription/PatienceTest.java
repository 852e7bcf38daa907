package io.phrasewatch.worker.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final long START = 1_000_000;

    private final Patience patience = new Patience(Duration.ofMinutes(2));

    @Test
    void hasNoEndWhileThePlatformIsToBlame() {
        // When
        for (int tries = 0; tries < 1_000; tries++) {
            patience.nextWaitMillis();
        }

        // Then
        assertThat(patience.reason()).isEmpty();
        assertThat(patience.nextWaitMillis()).isEqualTo(10_000);
    }

    @Test
    void endsWithTheThirdDefectAndWaitsSecondsBetweenThem() {
        // When
        patience.defect();
        long first = patience.nextWaitMillis();
        patience.defect();

        // Then
        assertThat(patience.reason()).isEmpty();
        assertThat(first).isGreaterThanOrEqualTo(5_000);
        patience.defect();
        assertThat(patience.reason()).hasValue("The recording could not be transcribed.");
    }

    @Test
    void countsTheTimeOfAUrlFromItsFirstFailure() {
        // When
        patience.sourceFailed("away", START);
        patience.sourceFailed("away", START + Duration.ofSeconds(119).toNanos());

        // Then
        assertThat(patience.reason()).isEmpty();
        patience.sourceFailed("still away", START + Duration.ofSeconds(120).toNanos());
        assertThat(patience.reason()).hasValue("still away");
    }
}

package io.phrasewatch.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ClockCheckTest {

    private long wall = 1_700_000_000_000L;
    private long steady = -5;
    private final ClockCheck check = new ClockCheck(() -> wall, () -> TimeUnit.MILLISECONDS.toNanos(steady));

    @Test
    void isUpWhileTimePasses() {
        // Given
        check.call();
        // When
        pass(86_400_000);
        // Then
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUpWhenTheClockIsSetForwardOrALittleBack() {
        // Given
        check.call();
        // When
        wall += 600_000;
        check.call();
        wall -= 29_000;
        // Then
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenTheClockIsSetBackByMoreThanHalfAMinute() {
        // Given
        wall += 600_000;
        check.call();
        pass(10_000);
        // When
        wall -= 600_000;
        // Then
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        pass(60_000);
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenTheClockIsSetBackLittleByLittle() {
        // Given
        check.call();
        // When
        for (int step = 0; step < 4; step++) {
            pass(10_000);
            wall -= 10_000;
            check.call();
        }
        // Then
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private void pass(long millis) {
        wall += millis;
        steady += millis;
    }
}

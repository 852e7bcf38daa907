package io.phrasewatch.kit.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.phrasewatch.contracts.MalformedEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(new Hasty());
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void waitsOutWhatPasses() {
        // When
        String result = patience.untilItWorks("step", failing(50, () -> new IOException("connection reset"))).await().indefinitely();
        // Then
        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(51);
    }

    @Test
    void waitsOutADatabaseThatIsStarting() {
        // When
        String result = patience.untilItWorks("step", failing(5, () -> refusal("57P03"))).await().indefinitely();
        // Then
        assertThat(result).isEqualTo("done");
    }

    @Test
    void givesUpAtOnceWhatTheDataIsBlamedFor() {
        // When
        Throwable failure = catchThrowable(
                () -> patience.untilItWorks("step", failing(5, () -> refusal("22021"))).await().indefinitely());
        // Then
        assertThat(failure).isInstanceOf(PgException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void givesUpAMalformedEventAtOnce() {
        // When
        Throwable failure = catchThrowable(() -> patience
                .untilItWorks("step", failing(5, () -> new MalformedEventException("rule"))).await().indefinitely());
        // Then
        assertThat(failure).isInstanceOf(MalformedEventException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void triesADefectOfOursAFewTimes() {
        // When
        Throwable failure = catchThrowable(
                () -> patience.untilItWorks("step", failing(50, NullPointerException::new)).await().indefinitely());
        // Then
        assertThat(tries).hasValue(4);
        assertThat(patience.tries(failure)).isEqualTo(4);
    }

    private Supplier<Uni<String>> failing(int times, Supplier<Throwable> failure) {
        return () -> tries.incrementAndGet() <= times ? Uni.createFrom().failure(failure.get()) : Uni.createFrom().item("done");
    }

    private static PgException refusal(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }

    /** Waits of a millisecond. */
    private static final class Hasty implements RetryConfig {

        @Override
        public Duration firstWait() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofMillis(2);
        }

        @Override
        public int repetitionsOfADefect() {
            return 3;
        }
    }
}

package io.phrasewatch.worker.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.phrasewatch.worker.fixtures.TestConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(TestConfig.small());
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
    void givesUpARejectedBatchAtOnce() {
        // When
        Throwable failure = catchThrowable(() -> patience
                .untilItWorks("step", failing(5, () -> new RejectedBatchException("rule", null))).await().indefinitely());
        // Then
        assertThat(failure).isInstanceOf(RejectedBatchException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void triesADefectOfOursAFewTimes() {
        // When
        Throwable failure = catchThrowable(
                () -> patience.untilItWorks("step", failing(50, NullPointerException::new)).await().indefinitely());
        // Then
        assertThat(failure).isNotNull();
        assertThat(tries).hasValue(4);
    }

    private Supplier<Uni<String>> failing(int times, Supplier<Throwable> failure) {
        return () -> tries.incrementAndGet() <= times ? Uni.createFrom().failure(failure.get()) : Uni.createFrom().item("done");
    }

    private static PgException refusal(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }
}

package io.phrasewatch.worker.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.worker.fixtures.TestConfig;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(TestConfig.small());
    private final CompletableFuture<String> work = new CompletableFuture<>();

    @Test
    void refusesWhatDoesNotFitWithAdviceWhenToComeBack() {
        // Given
        admission.admit(8, () -> Uni.createFrom().completionStage(work)).subscribe().with(done -> { }, failed -> { });
        // When
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> admit(3));
        // Then
        assertThat(refusal.code().status()).isEqualTo(503);
        assertThat(refusal.retryAfterSeconds()).isPresent();
        assertThat(admit(2)).isEqualTo("done");
    }

    @Test
    void hasRoomAgainWhenTheWorkEndsEitherWay() {
        // Given
        admission.admit(10, () -> Uni.createFrom().completionStage(work)).subscribe().with(done -> { }, failed -> { });
        // When
        work.completeExceptionally(new IllegalStateException());
        // Then
        assertThat(admit(10)).isEqualTo("done");
    }

    private String admit(int messages) {
        return admission.admit(messages, () -> Uni.createFrom().item("done")).await().indefinitely();
    }
}

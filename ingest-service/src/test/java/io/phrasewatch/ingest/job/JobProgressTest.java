package io.phrasewatch.ingest.job;

import static io.phrasewatch.ingest.job.JobStatus.COMPLETED;
import static io.phrasewatch.ingest.job.JobStatus.FAILED;
import static io.phrasewatch.ingest.job.JobStatus.IN_PROGRESS;
import static io.phrasewatch.ingest.job.JobStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobProgressTest {

    private static final UnaryOperator<JobProgress> RELEASED = JobProgress::released;
    private static final UnaryOperator<JobProgress> RECORDED = JobProgress::batchRecorded;
    private static final UnaryOperator<JobProgress> BROKEN = progress -> progress.batchFailed("broken");
    private static final UnaryOperator<JobProgress> DELETED = JobProgress::conversationDeleted;

    @ParameterizedTest
    @CsvSource({"false, IN_PROGRESS", "true, SCHEDULED"})
    void beginsAsItsPredecessorLetsIt(boolean predecessorOpen, JobStatus expected) {
        // When
        JobProgress progress = JobProgress.accepted(3, predecessorOpen);

        // Then
        assertThat(progress.status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void goesFromStatusToStatus(JobProgress before, UnaryOperator<JobProgress> step, JobStatus expected) {
        // When
        JobProgress after = step.apply(before);

        // Then
        assertThat(after.status()).isEqualTo(expected);
    }

    static Stream<Arguments> steps() {
        JobProgress scheduled = JobProgress.accepted(1, true);
        JobProgress running = JobProgress.accepted(1, false);
        JobProgress runningTwo = JobProgress.accepted(2, false);
        JobProgress completed = running.batchRecorded();
        JobProgress failed = running.batchFailed("first");
        return Stream.of(
                arguments(scheduled, RELEASED, IN_PROGRESS),
                arguments(scheduled, RECORDED, SCHEDULED),
                arguments(scheduled, BROKEN, SCHEDULED),
                arguments(scheduled, DELETED, FAILED),
                arguments(running, RELEASED, IN_PROGRESS),
                arguments(running, RECORDED, COMPLETED),
                arguments(running, BROKEN, FAILED),
                arguments(running, DELETED, FAILED),
                arguments(runningTwo, RECORDED, IN_PROGRESS),
                arguments(runningTwo, BROKEN, IN_PROGRESS),
                arguments(runningTwo.batchRecorded(), RECORDED, COMPLETED),
                arguments(runningTwo.batchRecorded(), BROKEN, FAILED),
                arguments(runningTwo.batchFailed("first"), RECORDED, FAILED),
                arguments(completed, RELEASED, COMPLETED),
                arguments(completed, RECORDED, COMPLETED),
                arguments(completed, BROKEN, COMPLETED),
                arguments(completed, DELETED, COMPLETED),
                arguments(failed, RELEASED, FAILED),
                arguments(failed, RECORDED, FAILED),
                arguments(failed, BROKEN, FAILED),
                arguments(failed, DELETED, FAILED));
    }

    @Test
    void keepsTheFirstReason() {
        // Given
        JobProgress progress = JobProgress.accepted(2, false).batchFailed("first");

        // When
        JobProgress ended = progress.batchFailed("second");

        // Then
        assertThat(ended.reason()).isEqualTo("first");
    }
}

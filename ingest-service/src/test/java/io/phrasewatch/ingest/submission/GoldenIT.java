package io.phrasewatch.ingest.submission;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.awaitStatus;
import static io.phrasewatch.ingest.support.Api.job;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.Golden;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Answers are the same to the letter as the golden files, ids and times apart. */
@QuarkusTest
@WithBackends
@WithTrackers
class GoldenIT {

    private final String account = newAccount();

    @Test
    void answersASubmission() {
        // When
        var response = submit(account, Golden.file("text-submission.request.json"));

        // Then
        assertSame(response, 201, "text-submission.response.json");
    }

    @Test
    void answersForARunningJob() {
        // Given
        Accepted accepted = accepted(submit(account, saying("hi")));

        // When
        var response = job(account, accepted.jobId());

        // Then
        assertSame(response, 200, "job.response.json");
    }

    @Test
    void answersForAFailedJob() {
        try (HandWorker worker = new HandWorker()) {
            // Given
            Accepted accepted = accepted(submit(account, saying("hi")));
            worker.fail(worker.awaitBatches(accepted.conversationId(), 1).get(0), "The batch is broken.");
            awaitStatus(account, accepted.jobId(), "failed");

            // When
            var response = job(account, accepted.jobId());

            // Then
            assertSame(response, 200, "failed-job.response.json");
        }
    }

    @Test
    void answersForAnUnknownJob() {
        // When
        var response = job(account, "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");

        // Then
        assertSame(response, 404, "unknown-job.response.json");
    }

    @Test
    void answersABodyWithoutContent() {
        // When
        var response = submit(account, "{\"messages\":[{\"payload\":{}}]}");

        // Then
        assertSame(response, 400, "missing-content.response.json");
    }

    private static void assertSame(ValidatableResponse response, int status, String file) {
        response.statusCode(status);
        assertThat(Golden.normalised(response.extract().asString())).isEqualTo(Golden.file(file));
    }
}

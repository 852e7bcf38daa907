package io.phrasewatch.ingest.job;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.append;
import static io.phrasewatch.ingest.support.Api.awaitStatus;
import static io.phrasewatch.ingest.support.Api.job;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.status;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
class JobIT {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final HandWorker worker = new HandWorker();
    private final String account = newAccount();

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void isInProgressFromTheMomentItIsAccepted() {
        // Given
        Accepted accepted = accepted(submit(account, saying("hi")));

        // When
        var response = job(account, accepted.jobId());

        // Then
        response.statusCode(200)
                .body("size()", equalTo(4))
                .body("id", equalTo(accepted.jobId()))
                .body("status", equalTo("in_progress"))
                .body("createdOn", matchesPattern(TIME))
                .body("updatedOn", matchesPattern(TIME));
    }

    @Test
    void isCompletedWhenItsBatchesAreRecorded() {
        // Given
        Accepted accepted = accepted(submit(account, saying("hi")));
        MessageBatchSubmitted batch = worker.awaitBatches(accepted.conversationId(), 1).get(0);

        // When
        worker.record(batch);

        // Then
        awaitStatus(account, accepted.jobId(), "completed");
        assertThat(worker.awaitStatuses(accepted.conversationId(), 2)).containsExactly("in_progress", "completed");
    }

    @Test
    void failsWithTheReasonOfItsBatch() {
        // Given
        Accepted accepted = accepted(submit(account, saying("hi")));
        MessageBatchSubmitted batch = worker.awaitBatches(accepted.conversationId(), 1).get(0);

        // When
        worker.fail(batch, "The batch is broken.");

        // Then
        awaitStatus(account, accepted.jobId(), "failed");
        job(account, accepted.jobId()).body("message", equalTo("The batch is broken."));
    }

    @Test
    void waitsForTheJobBeforeItInTheSameConversation() {
        // Given
        Accepted first = accepted(submit(account, saying("one")));
        Accepted second = accepted(append(account, first.conversationId(), saying("two")));
        Accepted third = accepted(append(account, first.conversationId(), saying("three")));
        assertThat(status(account, second.jobId())).isEqualTo("scheduled");
        MessageBatchSubmitted batch = worker.awaitBatches(first.conversationId(), 1).get(0);

        // When
        worker.record(batch);

        // Then
        awaitStatus(account, second.jobId(), "in_progress");
        List<MessageBatchSubmitted> batches = worker.awaitBatches(first.conversationId(), 2);
        assertThat(batches).extracting(MessageBatchSubmitted::jobId).containsExactly(first.jobId(), second.jobId());
        assertThat(status(account, third.jobId())).isEqualTo("scheduled");
        assertThat(worker.awaitStatuses(first.conversationId(), 5))
                .containsExactly("in_progress", "scheduled", "scheduled", "completed", "in_progress");
    }

    @Test
    void countsAnOutcomeOnceHoweverOftenItArrives() {
        // Given
        String messages = "{\"payload\":{\"content\":\"hi\"}},".repeat(201);
        Accepted accepted = accepted(submit(account, "{\"messages\":[" + messages.substring(0, messages.length() - 1) + "]}"));
        List<MessageBatchSubmitted> batches = worker.awaitBatches(accepted.conversationId(), 3);
        worker.record(batches.get(0));

        // When
        worker.record(batches.get(0));
        worker.record(batches.get(1));

        // Then
        Awaitility.await().until(() -> endedBatches(accepted) == 2);
        assertThat(Database.count("select recorded_count from ingest.job where id = ?", UUID.fromString(accepted.jobId()))).isEqualTo(2);
        assertThat(status(account, accepted.jobId())).isEqualTo("in_progress");
        worker.record(batches.get(2));
        awaitStatus(account, accepted.jobId(), "completed");
    }

    @Test
    void putsNonsenseAsideAndGoesOn() {
        // Given
        Accepted accepted = accepted(submit(account, saying("hi")));
        MessageBatchSubmitted batch = worker.awaitBatches(accepted.conversationId(), 1).get(0);
        try (TopicReader deadLetters = TopicReader.fromNow(Topics.INGEST_DEAD_LETTERS)) {
            worker.sayNonsense(accepted.conversationId(), "no json");
            worker.sayNonsense(accepted.conversationId(), null);
            worker.sayNonsense(null, "{\"specversion\":\"1.0\"}");

            // When
            worker.record(batch);

            // Then
            awaitStatus(account, accepted.jobId(), "completed");
            assertThat(deadLetters.await(3, record -> true))
                    .allMatch(record -> record.headers().lastHeader("dead-letter-reason") != null)
                    .allMatch(record -> record.headers().lastHeader("dead-letter-topic") != null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "1-1-1-1-1", "nonsense", "%00"})
    void isNotFoundUnderAnIdThatIsNone(String id) {
        // When
        var response = job(account, id);

        // Then
        response.statusCode(404).body("statusCode", equalTo(404));
    }

    @Test
    void isNotFoundByAnotherAccount() {
        // Given
        Accepted accepted = accepted(submit(newAccount(), saying("hi")));

        // When
        var response = job(account, accepted.jobId());

        // Then
        response.statusCode(404);
    }

    private static long endedBatches(Accepted job) {
        return Database.count("select count(*) from ingest.job_batch where job_id = ? and ended_on is not null",
                UUID.fromString(job.jobId()));
    }
}

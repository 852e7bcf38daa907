package io.phrasewatch.ingest.purge;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.append;
import static io.phrasewatch.ingest.support.Api.job;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTrackers
class IngestPurgeIT {

    private final String account = newAccount();

    @Test
    void forgetsAJobThatEndedLongAgoAndNoOther() {
        // Given
        Accepted ended = accepted(submit(account, saying("hi")));
        Accepted open = accepted(submit(account, saying("hi")));
        Database.execute("update ingest.job set updated_on = now() - interval '31 days' where account_id = ?", account);

        // When
        Database.execute("update ingest.job set status = 'completed' where id = ?", UUID.fromString(ended.jobId()));

        // Then
        Awaitility.await().untilAsserted(() -> job(account, ended.jobId()).statusCode(404));
        job(account, open.jobId()).statusCode(200);
        append(account, ended.conversationId(), saying("more")).statusCode(201);
    }

    @Test
    void keepsAnOldJobWhoseWebhookIsStillToBeCalled() {
        // Given
        Accepted told = accepted(submit(account, saying("hi")));
        Accepted untold = accepted(submit(account, saying("hi")));
        Database.execute("insert into ingest.webhook_delivery (job_id, target, status, due_on)"
                + " values (?, 'http://localhost:9/', 'completed', now() + interval '1 hour')", UUID.fromString(untold.jobId()));

        // When
        Database.execute("update ingest.job set status = 'failed', updated_on = now() - interval '31 days' where account_id = ?", account);

        // Then
        Awaitility.await().untilAsserted(() -> job(account, told.jobId()).statusCode(404));
        job(account, untold.jobId()).statusCode(200);
        Database.execute("delete from ingest.webhook_delivery where job_id = ?", UUID.fromString(untold.jobId()));
    }

    @Test
    void forgetsAnIdempotencyKeyAfterItsDay() {
        // Given
        String insert = "insert into ingest.idempotency_key (account_id, key, fingerprint, conversation_id, job_id, created_on)"
                + " values (?, ?, 'f', '1', ?, now() - cast(? as interval))";

        // When
        Database.execute(insert, account, "old", UUID.randomUUID(), "25 hours");
        Database.execute(insert, account, "young", UUID.randomUUID(), "23 hours");

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(keys()).isEqualTo(1));
    }

    private long keys() {
        return Database.count("select count(*) from ingest.idempotency_key where account_id = ?", account);
    }
}

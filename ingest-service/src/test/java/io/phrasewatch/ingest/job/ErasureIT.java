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

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTrackers
class ErasureIT {

    private static final String MARKER = "an unmistakable marker";

    private final String account = newAccount();

    @Test
    void endsTheJobsOfADeletedConversationAndErasesWhatWaits() {
        // Given
        Accepted running = accepted(submit(account, saying("hi")));
        Accepted waiting = accepted(append(account, running.conversationId(), saying(MARKER)));
        assertThat(markers()).isPositive();

        // When
        delete(running.conversationId());

        // Then
        awaitStatus(account, running.jobId(), "failed");
        awaitStatus(account, waiting.jobId(), "failed");
        job(account, waiting.jobId()).body("message", equalTo(JobProgress.CONVERSATION_DELETED));
        assertThat(markers()).isZero();
        append(account, running.conversationId(), saying("more")).statusCode(404);
    }

    @Test
    void leavesEndedJobsAndOtherConversationsAlone() {
        // Given
        Accepted deleted = accepted(submit(account, saying("hi")));
        Accepted other = accepted(submit(account, saying("hi")));
        delete(deleted.conversationId());
        awaitStatus(account, deleted.jobId(), "failed");
        Accepted marker = accepted(submit(account, saying("hi")));

        // When
        delete(deleted.conversationId());
        delete("9999999999999999");
        delete(marker.conversationId());

        // Then
        awaitStatus(account, marker.jobId(), "failed");
        assertThat(status(account, other.jobId())).isEqualTo("in_progress");
    }

    private static long markers() {
        return Database.count("select (select count(*) from ingest.pending_batch where payload like ?) + "
                + "(select count(*) from ingest.outbox where payload like ?)", "%" + MARKER + "%", "%" + MARKER + "%");
    }

    private static void delete(String conversationId) {
        try (TopicWriter events = new TopicWriter()) {
            events.send(Topics.CONVERSATION_EVENTS, conversationId, EventCodec.encode(new Event<>(UUID.randomUUID().toString(),
                    "/phrasewatch/conversation", Instant.now(), "any", null, new ConversationDeleted(conversationId))));
        }
    }
}

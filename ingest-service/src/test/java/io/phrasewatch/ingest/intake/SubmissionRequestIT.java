package io.phrasewatch.ingest.intake;

import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmissionAccepted;
import io.phrasewatch.contracts.SubmissionRejected;
import io.phrasewatch.contracts.SubmissionRequested;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.ingest.support.Api;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTrackers
class SubmissionRequestIT {

    private final String account = newAccount();
    private final String submission = UUID.randomUUID().toString();
    private final TopicWriter backend = new TopicWriter();
    private final TopicReader answers = TopicReader.fromNow(Topics.JOB_EVENTS);
    private final TopicReader deadLetters = TopicReader.fromNow(Topics.INGEST_DEAD_LETTERS);
    private final HandWorker worker = new HandWorker();

    @AfterEach
    void close() {
        backend.close();
        answers.close();
        deadLetters.close();
        worker.close();
    }

    @Test
    void startsAConversationAsARequestWould() {
        // When
        submit(null, Api.saying("hi"));

        // Then
        SubmissionAccepted accepted = (SubmissionAccepted) awaitAnswers(1).get(0).data();
        assertThat(accepted.submissionId()).isEqualTo(submission);
        assertThat(status(account, accepted.jobId())).isEqualTo("in_progress");
        MessageBatchSubmitted batch = worker.awaitBatches(accepted.conversationId(), 1).get(0);
        assertThat(batch.messages()).extracting("text").containsExactly("hi");
    }

    @Test
    void addsToAConversation() {
        // Given
        Api.Accepted first = Api.accepted(Api.submit(account, Api.saying("one")));

        // When
        submit(first.conversationId(), Api.saying("two"));

        // Then
        SubmissionAccepted accepted = (SubmissionAccepted) awaitAnswers(1).get(0).data();
        assertThat(accepted.conversationId()).isEqualTo(first.conversationId());
        assertThat(status(account, accepted.jobId())).isEqualTo("scheduled");
    }

    @Test
    void makesOneJobOfARecordThatComesTwice() {
        // When
        submit(null, Api.saying("hi"));
        submit(null, Api.saying("hi"));

        // Then
        List<Event<?>> both = awaitAnswers(2);
        assertThat(both.get(0).data()).isEqualTo(both.get(1).data());
        assertThat(both.get(0).id()).isEqualTo(both.get(1).id());
    }

    @Test
    void rejectsWhatARequestWouldBeRefusedFor() {
        // When
        submit(null, "{\"name\":\"nothing said\"}");

        // Then
        SubmissionRejected rejected = (SubmissionRejected) awaitAnswers(1).get(0).data();
        assertThat(rejected).isEqualTo(new SubmissionRejected(submission, 400, "\"messages\" is required"));
        assertThat(deadLetters.await(1, letter -> letter.value().contains(submission))).allSatisfy(letter ->
                assertThat(header(letter, "dead-letter-reason")).contains("\"messages\" is required"));
    }

    @Test
    void rejectsAConversationOfSomebodyElse() {
        // Given
        Api.Accepted others = Api.accepted(Api.submit(newAccount(), Api.saying("mine")));

        // When
        submit(others.conversationId(), Api.saying("yours"));

        // Then
        assertThat(((SubmissionRejected) awaitAnswers(1).get(0).data()).statusCode()).isEqualTo(404);
    }

    @Test
    void putsNonsenseAsideAndGoesOn() {
        // Given
        String nonsense = "no json " + submission;

        // When
        backend.send(Topics.SUBMISSIONS, submission, nonsense);
        submit(null, Api.saying("hi"));

        // Then
        assertThat(deadLetters.await(1, letter -> nonsense.equals(letter.value()))).hasSize(1);
        assertThat(awaitAnswers(1).get(0).data()).isInstanceOf(SubmissionAccepted.class);
    }

    private void submit(String conversationId, String request) {
        backend.send(Topics.SUBMISSIONS, submission, EventCodec.encode(new Event<>(submission, "/tests/backend", Instant.now(), account, null,
                new SubmissionRequested(conversationId, json(request)))));
    }

    /** Answers to this submission, in the order they came. */
    private List<Event<?>> awaitAnswers(int count) {
        return answers.await(count, this::answersThis).stream().<Event<?>>map(record -> EventCodec.decode(record.value())).toList();
    }

    private boolean answersThis(ConsumerRecord<String, String> record) {
        return record.value().contains("\"submissionId\":\"" + submission + "\"");
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

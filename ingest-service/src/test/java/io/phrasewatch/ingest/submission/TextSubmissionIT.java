package io.phrasewatch.ingest.submission;

import static io.phrasewatch.ingest.support.Api.accepted;
import static io.phrasewatch.ingest.support.Api.append;
import static io.phrasewatch.ingest.support.Api.as;
import static io.phrasewatch.ingest.support.Api.newAccount;
import static io.phrasewatch.ingest.support.Api.saying;
import static io.phrasewatch.ingest.support.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.ingest.support.Api.Accepted;
import io.phrasewatch.ingest.support.FakeTrackerService;
import io.phrasewatch.ingest.support.HandWorker;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackends
@WithTrackers
class TextSubmissionIT {

    private final HandWorker worker = new HandWorker();
    private final String account = newAccount();

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void answersTheIdsOfConversationAndJob() {
        // When
        var response = submit(account, saying("Hello there."));

        // Then
        response.statusCode(201)
                .body("size()", equalTo(2))
                .body("conversationId", matchesPattern("[1-9][0-9]{15}"))
                .body("jobId", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    void sendsWhatWasSubmittedToTheWorker() {
        // Given
        String body = """
                {"name":"My Sales Conversation","conversationType":["sales"],"confidenceThreshold":"0.7","detectPhrases":"true",
                 "metadata":{"agentId":"johndoe"},
                 "messages":[{"payload":{"content":"We have a sale right now.","contentType":"text/plain"},
                   "from":{"name":"John","userId":"john@example.com"},
                   "duration":{"startTime":"2020-07-21T16:04:19.99Z","endTime":"2020-07-21T16:04:20.990Z"}}],
                 "trackers":[{"name":"Promotion","vocabulary":["sale right now"]},{"id":"5123033831841280"}]}""";

        // When
        Accepted job = accepted(submit(account, body));

        // Then
        MessageBatchSubmitted batch = worker.awaitBatches(job.conversationId(), 1).get(0);
        assertThat(batch.jobId()).isEqualTo(job.jobId());
        assertThat(batch.batchCount()).isOne();
        assertThat(batch.conversation().name()).isEqualTo("My Sales Conversation");
        assertThat(batch.conversation().type()).isEqualTo("sales");
        assertThat(batch.conversation().metadata()).containsEntry("agentId", "johndoe");
        assertThat(batch.options().confidenceThreshold()).isEqualTo(0.7);
        assertThat(batch.options().detectPhrases()).isTrue();
        assertThat(batch.trackers().references())
                .containsExactly(new TrackerReference("5123033831841280", FakeTrackerService.VERSION));
        assertThat(batch.trackers().inline()).extracting(TrackerSnapshot::name).containsExactly("Promotion");
        SubmittedMessage message = batch.messages().get(0);
        assertThat(message.sequence()).isZero();
        assertThat(message.text()).isEqualTo("We have a sale right now.");
        assertThat(message.from().email()).isEqualTo("john@example.com");
        assertThat(message.startTime()).hasToString("2020-07-21T16:04:19.990Z");
        assertThat(message.endTime()).hasToString("2020-07-21T16:04:20.990Z");
    }

    @Test
    void cutsManyMessagesIntoBatchesInOrder() {
        // Given
        String messages = String.join(",", IntStream.range(0, 250)
                .mapToObj(i -> "{\"payload\":{\"content\":\"message " + i + "\"}}").toList());

        // When
        Accepted job = accepted(submit(account, "{\"messages\":[" + messages + "]}"));

        // Then
        List<MessageBatchSubmitted> batches = worker.awaitBatches(job.conversationId(), 3);
        assertThat(batches).extracting(MessageBatchSubmitted::batchIndex).containsExactly(0, 1, 2);
        assertThat(batches.stream().flatMap(batch -> batch.messages().stream()).map(SubmittedMessage::text))
                .containsExactlyElementsOf(IntStream.range(0, 250).mapToObj(i -> "message " + i).toList());
    }

    @Test
    void runsEveryTrackerOfTheAccountWhenAsked() {
        // Given
        String body = "{\"enableAllTrackers\":\"true\",\"messages\":[{\"payload\":{\"content\":\"hi\"}}]}";

        // When
        Accepted job = accepted(submit(account, body));

        // Then
        assertThat(worker.awaitBatches(job.conversationId(), 1).get(0).trackers().references())
                .extracting(TrackerReference::id).containsExactly(FakeTrackerService.ALL);
    }

    @Test
    void namesTrackersThatDoNotExist() {
        // Given
        String body = """
                {"messages":[{"payload":{"content":"hi"}}],"trackers":[{"id":"5123033831841404"},{"id":"5123033831841280"}]}""";

        // When
        var response = submit(account, body);

        // Then
        response.statusCode(400).body("message", containsString("5123033831841404")).body("statusCode", equalTo(400));
    }

    @Test
    void asksToComeBackWhileTrackersCanNotBeLookedUp() {
        // Given
        String unlucky = newAccount(FakeTrackerService.AWAY);
        String body = "{\"messages\":[{\"payload\":{\"content\":\"hi\"}}],\"trackers\":[{\"id\":\"5123033831841280\"}]}";

        // When
        var response = submit(unlucky, body);

        // Then
        response.statusCode(503).header("Retry-After", notNullValue()).body("statusCode", equalTo(503));
        assertThat(Database.count("select count(*) from ingest.job where account_id = ?", unlucky)).isZero();
    }

    @Test
    void acceptsInlineTrackersWhileTrackerServiceIsAway() {
        // Given
        String body = """
                {"messages":[{"payload":{"content":"hi"}}],"trackers":[{"name":"Greeting","vocabulary":["hi"]}]}""";

        // When
        var response = submit(newAccount(FakeTrackerService.AWAY), body);

        // Then
        response.statusCode(201);
    }

    @Test
    void namesTheMemberThatIsWrong() {
        // Given
        String body = "{\"messages\":[{\"payload\":{\"content\":\"hi\"}},{\"payload\":{}}]}";

        // When
        var response = submit(account, body);

        // Then
        response.statusCode(400)
                .body("message", equalTo("\"messages[1].payload.content\" is required"))
                .body("statusCode", equalTo(400));
    }

    @Test
    void refusesARequestWithoutToken() {
        // When
        var response = io.restassured.RestAssured.given().body(saying("hi")).post("/v1/process/text").then();

        // Then
        response.statusCode(401).body("message", equalTo("Token validation failed for provided token."));
    }

    @Test
    void readsABodyWhateverItsContentTypeSays() {
        // When
        var response = as(account).contentType("text/plain").body(saying("hi")).post("/v1/process/text").then();

        // Then
        response.statusCode(201);
    }

    @Test
    void addsToAConversationBehindWhatItHas() {
        // Given
        Accepted first = accepted(submit(account, saying("one")));
        worker.record(worker.awaitBatches(first.conversationId(), 1).get(0));

        // When
        Accepted second = accepted(append(account, first.conversationId(), saying("two")));

        // Then
        assertThat(second.conversationId()).isEqualTo(first.conversationId());
        assertThat(second.jobId()).isNotEqualTo(first.jobId());
        List<MessageBatchSubmitted> batches = worker.awaitBatches(first.conversationId(), 2);
        SubmittedMessage one = batches.get(0).messages().get(0);
        SubmittedMessage two = batches.get(1).messages().get(0);
        assertThat(two.sequence()).isEqualTo(1);
        assertThat(two.id()).isNotEqualTo(one.id());
        assertThat(two.startTime()).isAfterOrEqualTo(one.endTime());
    }

    @Test
    void doesNotKnowAnotherAccountsConversation() {
        // Given
        Accepted other = accepted(submit(newAccount(), saying("mine")));

        // When
        var response = append(account, other.conversationId(), saying("two"));

        // Then
        response.statusCode(404).body("message", equalTo("The conversationId is either invalid or does not exist."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5815170693595136", "nonsense", "%00", "5815170693595136%00"})
    void doesNotKnowAConversationThatNeverWas(String id) {
        // When
        var response = append(account, id, saying("two"));

        // Then
        response.statusCode(404).body("message", equalTo("The conversationId is either invalid or does not exist."));
    }
}

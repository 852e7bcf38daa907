package io.phrasewatch.conversation.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.conversation.ConversationFixture;
import io.phrasewatch.kit.id.PublicIds;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
class ConversationArrivalHandlerIT {

    private static final Instant SUBMITTED = Instant.parse("2026-03-04T05:06:07.008Z");

    private final TopicWriter kafka = new TopicWriter();
    private final String account = PublicIds.random();
    private final String conversation = PublicIds.random();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void makesTheConversationReadableWhenItsSubmissionIsAccepted() {
        // When
        submit("job-" + conversation, null, Map.of("agentId", "johndoe"), message(0));

        // Then
        await().untilAsserted(() -> assertThat(body()).isEqualTo("""
                {"id":"%1$s","type":"meeting","name":"%1$s","startTime":"2026-03-04T05:06:08.008Z",\
                "endTime":"2026-03-04T05:06:09.008Z","members":[],"metadata":{"agentId":"johndoe"}}""".formatted(conversation)));
    }

    @Test
    void waitsForASubmissionThatIsStillOnItsWay() {
        // Given a consumer at work, and a request that comes before its event
        String warmUp = UUID.randomUUID().toString();
        submit(warmUp, PublicIds.random());
        await().until(() -> arrived(warmUp));
        new Thread(() -> submit(UUID.randomUUID().toString(), conversation)).start();

        // When
        int status = ConversationFixture.callerOf(account).get("/v1/conversations/{id}", conversation).statusCode();

        // Then
        assertThat(status).isEqualTo(200);
    }

    @Test
    void widensTimesAndMergesMetadataWithALaterSubmission() {
        // Given
        submit(UUID.randomUUID().toString(), "Call", Map.of("a", "1", "b", "2"), message(0), message(9));
        await().until(() -> stored() == 1);

        // When
        submit(UUID.randomUUID().toString(), null, Map.of("b", "3"), message(4));

        // Then
        await().untilAsserted(() -> assertThat(body()).contains("\"metadata\":{\"a\":\"1\",\"b\":\"3\"}")
                .contains("\"name\":\"Call\"")
                .contains("\"startTime\":\"2026-03-04T05:06:08.008Z\",\"endTime\":\"2026-03-04T05:06:18.008Z\""));
    }

    @Test
    void countsASubmissionOnceHoweverOftenItIsDelivered() {
        // Given a client that edited the metadata after the submission
        submit("twice-" + conversation, "Call", Map.of("a", "1"));
        await().until(() -> stored() == 1);
        Database.execute("update conversation.conversation set metadata = '{}'::jsonb where id = ?", conversation);

        // When
        submit("twice-" + conversation, "Call", Map.of("a", "1"));
        submit(UUID.randomUUID().toString(), "Last", Map.of());

        // Then
        await().untilAsserted(() -> assertThat(body()).contains("\"name\":\"Last\""));
        assertThat(body()).contains("\"metadata\":{}");
    }

    @Test
    void neverTouchesAConversationOfAnotherAccount() {
        // Given
        ConversationFixture foreign = ConversationFixture.create();
        String job = UUID.randomUUID().toString();

        // When
        kafka.send(Topics.MESSAGE_BATCHES, foreign.id, event(foreign.id, job, "Stolen", Map.of("a", "1")));

        // Then
        await().until(() -> arrived(job));
        assertThat(foreign.caller().get("/v1/conversations/{id}", foreign.id).asString()).contains("\"name\":\"Sales call\"");
    }

    @Test
    void doesNotBringADeletedConversationBack() {
        // Given
        Database.execute("insert into conversation.tombstone values (?, ?)", conversation, account);
        String job = UUID.randomUUID().toString();

        // When
        submit(job, "Back", Map.of());

        // Then
        await().until(() -> arrived(job));
        assertThat(stored()).isZero();
    }

    @Test
    void setsAsideWhatIsNoSubmissionAndGoesOn() {
        // Given
        try (TopicReader deadLetters = TopicReader.fromNow(Topics.CONVERSATION_DEAD_LETTERS)) {
            kafka.send(Topics.MESSAGE_BATCHES, conversation, "not json");
            kafka.send(Topics.MESSAGE_BATCHES, conversation, null);
            kafka.send(Topics.MESSAGE_BATCHES, conversation, "[".repeat(5_000));

            // When
            submit(UUID.randomUUID().toString(), "Good", Map.of("nul", "a\u0000b"));

            // Then
            await().until(() -> stored() == 1);
            assertThat(deadLetters.awaitKey(conversation, 3)).hasSize(3)
                    .allSatisfy(record -> assertThat(record.headers().lastHeader("dead-letter-reason")).isNotNull());
        }
    }

    private void submit(String job, String id) {
        kafka.send(Topics.MESSAGE_BATCHES, id, event(id, job, "Call", Map.of()));
    }

    private boolean arrived(String job) {
        return Database.count("select count(*) from conversation.inbox where event_key = ?", "arrival " + job) == 1;
    }

    private void submit(String job, String name, Map<String, String> metadata, SubmittedMessage... messages) {
        kafka.send(Topics.MESSAGE_BATCHES, conversation, event(conversation, job, name, metadata, messages));
    }

    private String event(String id, String job, String name, Map<String, String> metadata, SubmittedMessage... messages) {
        return EventCodec.encode(new Event<>(UUID.randomUUID().toString(), "/phrasewatch/test", SUBMITTED, account, null,
                new MessageBatchSubmitted(id, job, 0, 1, new ConversationAttributes(name, null, metadata, SUBMITTED),
                        new TrackerSelection(List.of(), List.of()),
                        new ProcessingOptions(0.5, false, false, List.of(), null, 0), List.of(messages))));
    }

    private SubmittedMessage message(long sequence) {
        Instant start = SUBMITTED.plusSeconds(1 + sequence);
        return new SubmittedMessage(PublicIds.derive(conversation, "" + sequence), sequence, "Hello", null, start,
                start.plusSeconds(1), null);
    }

    private String body() {
        return ConversationFixture.callerOf(account).get("/v1/conversations/{id}", conversation).asString();
    }

    private long stored() {
        return Database.count("select count(*) from conversation.conversation where id = ?", conversation);
    }
}

package io.phrasewatch.worker.pipeline;

import static io.phrasewatch.worker.fixtures.Batches.ACCOUNT;
import static io.phrasewatch.worker.fixtures.Batches.DISCOUNT;
import static io.phrasewatch.worker.fixtures.Batches.PROMOTION;
import static io.phrasewatch.worker.fixtures.Batches.batch;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.BatchFailed;
import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.CustomEntity;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.contracts.TrackersDetected;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.phrasewatch.worker.fixtures.Batches;
import io.phrasewatch.worker.fixtures.ConversationSchema;
import io.phrasewatch.worker.fixtures.StubbedTrackers;
import io.phrasewatch.worker.fixtures.TrackerServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTestResource(TrackerServiceStub.class)
class PipelineIT {

    private static final Duration LONGER_THAN_THE_CATALOG_ASKS = Duration.ofSeconds(3);

    private TopicWriter batches;
    private TopicReader outcomes;

    @BeforeEach
    void open() {
        ConversationSchema.create();
        batches = new TopicWriter();
        outcomes = TopicReader.fromNow(Topics.DETECTION_OUTCOMES);
    }

    @AfterEach
    void close() {
        StubbedTrackers.switchOn();
        batches.close();
        outcomes.close();
    }

    @Test
    void recordsABatchAndTellsWhatWasDetected() {
        // Given
        StubbedTrackers.store(ACCOUNT, PROMOTION);
        Batches batch = batch("Good morning.", "We're running a sale right now.").references(new TrackerReference(PROMOTION.id(), 1));
        // When
        submit(batch);
        // Then
        List<EventData> told = outcomes(batch, 2);
        TrackersDetected detected = (TrackersDetected) told.get(0);
        assertThat(detected.trackers()).singleElement().satisfies(tracker -> {
            assertThat(tracker.name()).isEqualTo("Promotion Mention");
            assertThat(tracker.version()).isEqualTo(3);
            assertThat(tracker.matches().get(0).messageId()).isEqualTo(batch.messageId(1));
            assertThat(tracker.matches().get(0).value()).isEqualTo("We have a sale right now on");
            assertThat(tracker.matches().get(0).offset()).isEqualTo(-1);
            assertThat(tracker.matches().get(0).tier()).isEqualTo("semantic");
        });
        assertThat(told.get(1)).isEqualTo(new BatchRecorded(batch.conversationId(), batch.jobId(), 0, 2));
        assertThat(texts(batch)).containsExactly("Good morning.", "We're running a sale right now.");
        assertThat(matches(batch)).hasSize(1);
    }

    @Test
    void writesTheConversationWithItsPeopleAndTimes() {
        // Given
        Batches batch = batch("One.", "Two.");
        // When
        submit(batch);
        // Then
        outcomes(batch, 1);
        Map<String, Object> row = Database.query(
                "select name, type, metadata::text as metadata, end_time - start_time = interval '1.9 seconds' as span"
                        + " from conversation.conversation where id = ?", batch.conversationId()).get(0);
        assertThat(row).containsEntry("name", "Call").containsEntry("type", "meeting")
                .containsEntry("metadata", "{\"agentId\": \"johndoe\"}").containsEntry("span", true);
        assertThat(Database.query("select name, email from conversation.member where conversation_id = ?", batch.conversationId()))
                .containsExactly(Map.of("name", "Ann", "email", "Ann@example.com"));
        assertThat(Database.count("select count(distinct member_id) from conversation.message where conversation_id = ?",
                batch.conversationId())).isOne();
    }

    @Test
    void leavesMetadataAloneThatWasEditedSinceTheSubmissionArrived() {
        // Given
        Batches batch = batch("One.", "Two.");
        Database.execute("insert into conversation.inbox (event_key) values (?)", "arrival " + batch.jobId());
        Database.execute("insert into conversation.conversation (id, account_id, name, start_time, end_time, metadata)"
                + " values (?, ?, 'Renamed', now(), now(), '{\"agentId\": \"edited\"}')", batch.conversationId(), ACCOUNT);
        // When
        submit(batch);
        // Then
        outcomes(batch, 1);
        assertThat(Database.query("select name, metadata::text as metadata from conversation.conversation where id = ?",
                batch.conversationId())).containsExactly(Map.of("name", "Renamed", "metadata", "{\"agentId\": \"edited\"}"));
    }

    @Test
    void writesARepeatedBatchOnce() {
        // Given
        Batches batch = batch("We have a special discount.").inline(DISCOUNT);
        submit(batch);
        outcomes(batch, 2);
        // When
        submit(batch);
        submit(batch.job(batch.jobId(), 1));
        // Then
        List<EventData> told = outcomes(batch, 4);
        assertThat(told.stream().filter(BatchRecorded.class::isInstance).map(event -> ((BatchRecorded) event).batchIndex()))
                .containsExactly(0, 1);
        assertThat(texts(batch)).hasSize(2);
        assertThat(matches(batch)).hasSize(2);
    }

    @Test
    void writesEntitiesAndActionPhrasesWhenAskedFor() {
        // Given
        ProcessingOptions options = new ProcessingOptions(0.5, true, true,
                List.of(new CustomEntity("Role", "marketing director", null)), null, 60);
        Batches batch = batch("I'll call the Marketing Director tomorrow.").options(options);
        // When
        submit(batch);
        // Then
        outcomes(batch, 1);
        assertThat(Database.query("select type, custom_type, value, text, match_offset from conversation.entity"
                + " where conversation_id = ? order by match_offset", batch.conversationId())).containsExactly(
                Map.of("type", "custom", "custom_type", "Role", "value", "marketing director", "text", "Marketing Director",
                        "match_offset", 14),
                Map.of("type", "date", "custom_type", "", "value", "2026-01-03", "text", "tomorrow", "match_offset", 33));
        assertThat(Database.query("select phrases::text as phrases from conversation.message where conversation_id = ?",
                batch.conversationId())).containsExactly(Map.of("phrases", "[\"call the Marketing Director tomorrow\"]"));
    }

    @Test
    void storesAMatchOfAPhraseLongerThanAnIndexTakes() {
        // Given
        String endless = IntStream.range(0, 900).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        TrackerSnapshot both = new TrackerSnapshot("4476908732794498", 0, "Both", List.of(endless, "special discount"), List.of(),
                List.of(), null);
        Batches batch = batch(endless, "special discount").inline(both);
        // When
        submit(batch);
        // Then
        outcomes(batch, 2);
        assertThat(matches(batch)).extracting(row -> row.get("phrase")).contains(endless, "special discount");
    }

    @Test
    void keepsTheOrderOfAConversation() {
        // Given
        Batches first = batch("We talk.");
        // When
        IntStream.range(0, 30).forEach(index -> submit(first.job(first.jobId(), index)));
        // Then
        assertThat(outcomes(first, 30)).extracting(event -> ((BatchRecorded) event).batchIndex())
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        // Given
        Batches before = batch("Before.");
        Batches after = batch("After.").conversation(before.conversationId());
        Batches broken = batch("x").conversation(before.conversationId());
        // When
        try (TopicReader letters = TopicReader.fromNow(Topics.DETECTION_DEAD_LETTERS)) {
            submit(before);
            send(before, "no json");
            send(before, null);
            send(before, "[".repeat(5_000));
            batches.send(Topics.MESSAGE_BATCHES, bytes(before.conversationId()), new byte[] {'"', (byte) 0xC3, '"'});
            batches.send(Topics.MESSAGE_BATCHES, null, before.job("other", 0).json());
            send(broken, broken.json().replace("\"text\"", "\"words_of\""));
            submit(after.job(after.jobId(), 1));
            // Then
            List<ConsumerRecord<String, String>> found = letters.await(6, letter -> true);
            assertThat(found).extracting(letter -> header(letter, "dead-letter-reason")).containsExactlyInAnyOrder(
                    "the record is not JSON", "the record has no value", "the record is not JSON", "the record is not UTF-8",
                    "the key of the record must be the conversation", "\"messages[0]\" must have id, text and times in order");
            assertThat(found).allSatisfy(letter -> {
                assertThat(header(letter, "dead-letter-topic")).isEqualTo(Topics.MESSAGE_BATCHES);
                assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
                assertThat(header(letter, "dead-letter-attempts")).isEqualTo("1");
                assertThat(header(letter, "dead-letter-time")).matches("\\d{4}-.*Z");
            });
        }
        assertThat(outcomes(before, 3)).hasAtLeastOneElementOfType(BatchFailed.class);
        assertThat(texts(before)).containsExactly("Before.", "After.");
    }

    @Test
    void recordsABatchThatWasGivenUpWhenItComesAgainInOrder() {
        // Given
        Batches batch = batch("Repaired.");
        send(batch, batch.json().replace("\"text\"", "\"words_of\""));
        send(batch, batch.json().replace("\"text\"", "\"words_of\""));
        outcomes(batch, 1);
        // When
        submit(batch);
        submit(batch);
        submit(batch.job(batch.jobId(), 1));
        // Then
        assertThat(outcomes(batch, 3)).extracting(EventData::getClass).extracting(Class::getSimpleName)
                .containsExactly("BatchFailed", "BatchRecorded", "BatchRecorded");
        assertThat(texts(batch)).containsExactly("Repaired.", "Repaired.");
    }

    @Test
    void writesNothingForADeletedConversation() {
        // Given
        Batches batch = batch("Secret.");
        Database.execute("insert into conversation.tombstone (conversation_id, account_id) values (?, ?)",
                batch.conversationId(), ACCOUNT);
        // When
        submit(batch);
        // Then
        assertThat(outcomes(batch, 1))
                .containsExactly(new BatchFailed(batch.conversationId(), batch.jobId(), 0, "The conversation was deleted."));
        assertThat(texts(batch)).isEmpty();
    }

    @Test
    void writesNothingIntoSomebodyElsesConversation() {
        // Given
        Batches theirs = batch("Theirs.");
        submit(theirs);
        outcomes(theirs, 1);
        Batches mine = batch("Mine.").conversation(theirs.conversationId()).account("1000000000000002");
        // When
        submit(mine);
        // Then
        assertThat(outcomes(theirs, 2).get(1)).isInstanceOf(BatchFailed.class);
        assertThat(texts(theirs)).containsExactly("Theirs.");
    }

    @Test
    void leavesOutTrackersThatAreGone() {
        // Given
        Batches batch = batch("special discount").references(new TrackerReference("9999999999999999", 1)).inline(PROMOTION);
        // When
        submit(batch);
        // Then
        TrackersDetected detected = (TrackersDetected) outcomes(batch, 2).get(0);
        assertThat(detected.trackers()).extracting(TrackersDetected.Detection::id).containsExactly(PROMOTION.id());
    }

    @Test
    void waitsForTrackerServiceToComeBackAndHoldsUpNoOtherPartition() {
        // Given
        StubbedTrackers.switchOff();
        Batches batch = batch("special discount").references(new TrackerReference("8888888888888888", 1));
        Batches other = batch("Hello.").conversation(batch.nextDoor().conversationId());
        submit(batch);
        submit(other);
        outcomes(other, 1);
        Awaitility.await().during(LONGER_THAN_THE_CATALOG_ASKS).atMost(Duration.ofSeconds(20))
                .until(() -> outcomes.read().stream().noneMatch(record -> batch.conversationId().equals(record.key())));
        // When
        StubbedTrackers.switchOn();
        // Then
        assertThat(outcomes(batch, 1)).hasOnlyElementsOfType(BatchRecorded.class);
    }

    @Test
    void losesNothingWhenTheDatabaseCutsItsConnections() {
        // Given
        Batches first = batch("We have a special discount.").inline(DISCOUNT);
        // When
        IntStream.range(0, 40).forEach(index -> {
            submit(first.job(first.jobId(), index));
            Database.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'phrasewatch_worker'");
        });
        // Then
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> recordedEventIds(first).size(), count -> count == 40);
        assertThat(texts(first)).hasSize(40);
        assertThat(matches(first)).hasSize(40);
    }

    @Test
    void storesTextTheDatabaseHasNoCharacterFor() {
        // Given
        Batches batch = batch("a\u0000b \uD83D\uDE00 special discount").inline(DISCOUNT);
        // When
        submit(batch);
        // Then
        outcomes(batch, 2);
        assertThat(texts(batch)).containsExactly("a\uFFFDb \uD83D\uDE00 special discount");
        assertThat(matches(batch).get(0)).containsEntry("match_offset", 7);
    }

    private void submit(Batches batch) {
        send(batch, batch.json());
    }

    private void send(Batches batch, String value) {
        batches.send(Topics.MESSAGE_BATCHES, batch.conversationId(), value);
    }

    private List<EventData> outcomes(Batches batch, int count) {
        return outcomes.awaitKey(batch.conversationId(), count).stream()
                .<EventData>map(record -> EventCodec.decode(record.value()).data()).toList();
    }

    /** Each event once: one that was sent before its connection was cut may come again under its own id. */
    private List<String> recordedEventIds(Batches batch) {
        return outcomes.read().stream()
                .filter(record -> batch.conversationId().equals(record.key()))
                .map(record -> EventCodec.decode(record.value()))
                .filter(event -> event.data() instanceof BatchRecorded)
                .map(Event::id).distinct().toList();
    }

    private static List<String> texts(Batches batch) {
        return Database.query("select text from conversation.message where conversation_id = ? order by sequence",
                batch.conversationId()).stream().map(row -> (String) row.get("text")).toList();
    }

    private static List<Map<String, Object>> matches(Batches batch) {
        return Database.query("select * from conversation.tracker_match where conversation_id = ?", batch.conversationId());
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

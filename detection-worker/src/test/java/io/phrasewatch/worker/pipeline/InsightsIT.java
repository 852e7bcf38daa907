package io.phrasewatch.worker.pipeline;

import static io.phrasewatch.worker.fixtures.Batches.DISCOUNT;
import static io.phrasewatch.worker.fixtures.Batches.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.testkit.Database;
import io.phrasewatch.testkit.TopicReader;
import io.phrasewatch.testkit.TopicWriter;
import io.phrasewatch.testkit.WithBackends;
import io.phrasewatch.worker.fixtures.Batches;
import io.phrasewatch.worker.fixtures.ConversationSchema;
import io.phrasewatch.worker.fixtures.TrackerServiceStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends
@WithTestResource(TrackerServiceStub.class)
class InsightsIT {

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
        batches.close();
        outcomes.close();
    }

    @Test
    void writesWhoIsToDoWhatUntilWhen() {
        // Given
        Batches batch = batch("What does it cost?", "Fine. I will send you the contract tomorrow.", "Let's meet again on Friday.");
        // When
        record(batch, 1);
        // Then
        assertThat(insights(batch)).extracting(row -> row.get("type"), row -> row.get("text"), row -> row.get("message_id"))
                .containsExactly(
                        tuple("question", "What does it cost?", batch.messageId(0)),
                        tuple("action_item", "I will send you the contract tomorrow.", batch.messageId(1)),
                        tuple("follow_up", "Let's meet again on Friday.", batch.messageId(2)));
        assertThat(insights(batch)).extracting(row -> row.get("due")).containsExactly(null, "2026-01-03 23:59:59", "2026-01-09 23:59:59");
        assertThat(insights(batch)).extracting(row -> row.get("definitive")).containsExactly(null, true, false);
        assertThat(insights(batch)).extracting(row -> row.get("said_by")).containsOnly("Ann");
        assertThat(insights(batch)).extracting(row -> row.get("done_by")).containsExactly(null, "Ann", null);
        assertThat(insights(batch)).allSatisfy(row -> assertThat((Double) row.get("score")).isBetween(0.5, 1.0));
    }

    @Test
    void looksForTrackersInTheInsightsOwnText() {
        // Given
        Batches batch = batch("Is the special discount over?", "Nice, a special discount. Where is the special discount? Who knows Bob?")
                .inline(DISCOUNT);
        // When
        record(batch, 2);
        // Then
        assertThat(Database.query("select i.text, d.phrase, d.match_offset, d.tier, d.tracker_name from conversation.insight_match d"
                + " join conversation.insight i on i.id = d.insight_id and i.conversation_id = d.conversation_id"
                + " where d.conversation_id = ? order by i.text", batch.conversationId())).containsExactly(
                Map.of("text", "Is the special discount over?", "phrase", "special discount", "match_offset", 7, "tier", "exact",
                        "tracker_name", "Discount"),
                Map.of("text", "Where is the special discount?", "phrase", "special discount", "match_offset", 13, "tier", "exact",
                        "tracker_name", "Discount"));
    }

    @Test
    void keepsOnlyWhatTheRequestIsConfidentOf() {
        // Given
        Batches sure = batch("What does it cost?").options(new ProcessingOptions(1.0, false, false, List.of(), null, 0));
        Batches german = batch("What does it cost?").options(new ProcessingOptions(0.5, false, false, List.of(), "de-DE", 0));
        // When
        record(sure, 1);
        record(german, 1);
        // Then
        assertThat(insights(sure)).isEmpty();
        assertThat(insights(german)).isEmpty();
    }

    @Test
    void writesInsightsOfARepeatedBatchOnce() {
        // Given
        Batches batch = batch("What does it cost?");
        record(batch, 1);
        // When
        send(batch);
        record(batch.job("another", 1), 2);
        // Then
        assertThat(insights(batch)).extracting(row -> row.get("message_id")).containsExactly(batch.messageId(0), batch.job("", 1).messageId(0));
    }

    @Test
    void namesNobodyWhenNobodyIsKnown() {
        // Given
        Batches batch = batch("I will send you the contract.").from(new Speaker(null, null, null));
        // When
        record(batch, 1);
        // Then
        assertThat(insights(batch)).singleElement().satisfies(row -> assertThat(row).containsEntry("said_by", null)
                .containsEntry("done_by", null).containsEntry("due", null));
    }

    private void send(Batches batch) {
        batches.send(Topics.MESSAGE_BATCHES, batch.conversationId(), batch.json());
    }

    private void record(Batches batch, int events) {
        send(batch);
        outcomes.awaitKey(batch.conversationId(), events);
    }

    private static List<Map<String, Object>> insights(Batches batch) {
        return Database.query("""
                select i.type, i.text, i.message_id, i.score, i.definitive, f.name as said_by, a.name as done_by,
                       to_char(i.due_by at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as due
                from conversation.insight i
                join conversation.message m on m.conversation_id = i.conversation_id and m.id = i.message_id
                left join conversation.member f on f.conversation_id = i.conversation_id and f.id = i.from_member_id
                left join conversation.member a on a.conversation_id = i.conversation_id and a.id = i.assignee_member_id
                where i.conversation_id = ? order by m.sequence, i.text""", batch.conversationId());
    }
}

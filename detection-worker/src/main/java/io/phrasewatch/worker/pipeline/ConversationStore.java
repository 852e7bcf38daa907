package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.SubmittedMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The row of a conversation. It is created or locked here before anything else of the conversation is written; the table itself refuses
 * a row for a deleted one.
 */
final class ConversationStore {

    private static final String TOUCH = """
            insert into conversation.conversation as c (id, account_id, name, type, start_time, end_time, metadata)
            values ($1::text, $2, coalesce($3::text, $1::text), coalesce($4::text, 'meeting'), $5, $6, $7)
            on conflict (id) do update set
              name = case when $8::boolean then coalesce($3::text, c.name) else c.name end,
              type = case when $8::boolean then coalesce($4::text, c.type) else c.type end,
              metadata = case when $8::boolean then c.metadata || excluded.metadata else c.metadata end,
              start_time = case when $9::boolean then least(c.start_time, excluded.start_time) else c.start_time end,
              end_time = case when $9::boolean then greatest(c.end_time, excluded.end_time) else c.end_time end
            where c.account_id = excluded.account_id
            returning c.id""";

    private static final String IS_DELETED = "select exists (select 1 from conversation.tombstone where conversation_id = $1) as deleted";

    private ConversationStore() {
    }

    /** What became of the attempt to write to a conversation. */
    enum Presence {
        PRESENT, DELETED, SOMEBODY_ELSES
    }

    /**
     * Creates the conversation or widens its times, and holds its row until the transaction ends. Name, type and metadata of the
     * submission are merged by the first batch of a job only, and only if conversation-service has not done it when the submission
     * arrived, so that nothing undoes what a user edits meanwhile.
     */
    static Uni<Presence> touch(SqlConnection transaction, AcceptedBatch batch) {
        return isFirstSight(transaction, batch.data())
                .chain(first -> transaction.preparedQuery(TOUCH).execute(parameters(batch, first)))
                .chain(touched -> touched.size() == 1 ? Uni.createFrom().item(Presence.PRESENT)
                        : absence(transaction, batch.data().conversationId()));
    }

    private static Uni<Presence> absence(SqlConnection transaction, String conversationId) {
        return transaction.preparedQuery(IS_DELETED).execute(Tuple.of(conversationId))
                .map(rows -> rows.iterator().next().getBoolean("deleted") ? Presence.DELETED : Presence.SOMEBODY_ELSES);
    }

    /** The key is the one that conversation-service leaves in the inbox when it merges first. */
    private static Uni<Boolean> isFirstSight(SqlConnection transaction, MessageBatchSubmitted batch) {
        return batch.batchIndex() == 0
                ? InboxStore.enter(transaction, "arrival " + batch.jobId())
                : Uni.createFrom().item(false);
    }

    private static Tuple parameters(AcceptedBatch accepted, boolean first) {
        MessageBatchSubmitted batch = accepted.data();
        ConversationAttributes attributes = batch.conversation();
        Map<String, Object> metadata = new LinkedHashMap<>(attributes.metadata());
        return Tuple.from(Arrays.asList(batch.conversationId(), accepted.accountId(), attributes.name(), attributes.type(),
                utc(batch.messages().stream().map(SubmittedMessage::startTime), Comparator.reverseOrder(), attributes),
                utc(batch.messages().stream().map(SubmittedMessage::endTime), Comparator.naturalOrder(), attributes),
                new JsonObject(metadata), first, !batch.messages().isEmpty()));
    }

    private static OffsetDateTime utc(Stream<Instant> times, Comparator<Instant> order, ConversationAttributes attributes) {
        return times.max(order).orElse(attributes.submittedOn()).atOffset(ZoneOffset.UTC);
    }
}

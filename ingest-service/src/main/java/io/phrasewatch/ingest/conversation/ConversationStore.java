package io.phrasewatch.ingest.conversation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads and writes conversation rows on the caller's transaction. Whoever changes a job holds the row of its conversation first. */
@ApplicationScoped
public class ConversationStore {

    private static final String CREATE = "insert into ingest.conversation (id, account_id) values ($1, $2)";
    private static final String FIND = """
            select id, account_id, next_sequence, last_end_time, deleted_on is not null as deleted
            from ingest.conversation where id = $1""";
    private static final String LOCK = FIND + " for update";
    private static final String ADVANCE = """
            update ingest.conversation set next_sequence = $2, last_end_time = greatest(last_end_time, $3) where id = $1""";

    private static final String REACH =
            "update ingest.conversation set last_end_time = greatest(last_end_time, $2) where id = $1";
    private static final String MARK_DELETED = "update ingest.conversation set deleted_on = now() where id = $1 and deleted_on is null";

    /** Adds a conversation; its row stays locked until the transaction ends. */
    public Uni<Void> create(SqlConnection transaction, ConversationState conversation) {
        return transaction.preparedQuery(CREATE)
                .execute(Tuple.of(conversation.id(), conversation.accountId()))
                .replaceWithVoid();
    }

    /** The conversation as it is now, locked by nobody; empty when there is none of that id. */
    public Uni<Optional<ConversationState>> find(SqlClient client, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(ConversationStore::first);
    }

    /** Waits until the conversation is this transaction's alone; empty when there is none of that id. */
    public Uni<Optional<ConversationState>> lock(SqlConnection transaction, String id) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(id)).map(ConversationStore::first);
    }

    /** Notes what was accepted for it. */
    public Uni<Void> advance(SqlConnection transaction, String id, long nextSequence, Instant lastEndTime) {
        return transaction.preparedQuery(ADVANCE)
                .execute(Tuple.of(id, nextSequence, lastEndTime.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Notes that what was accepted for it goes on until then. */
    public Uni<Void> reach(SqlConnection transaction, String id, Instant lastEndTime) {
        return transaction.preparedQuery(REACH).execute(Tuple.of(id, lastEndTime.atOffset(ZoneOffset.UTC))).replaceWithVoid();
    }

    /** Notes that it was erased: nothing is accepted for it any more. */
    public Uni<Void> markDeleted(SqlConnection transaction, String id) {
        return transaction.preparedQuery(MARK_DELETED).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static Optional<ConversationState> first(RowSet<Row> rows) {
        for (Row row : rows) {
            OffsetDateTime lastEnd = row.getOffsetDateTime("last_end_time");
            return Optional.of(new ConversationState(row.getString("id"), row.getString("account_id"), row.getLong("next_sequence"),
                    lastEnd == null ? null : lastEnd.toInstant(), row.getBoolean("deleted")));
        }
        return Optional.empty();
    }
}

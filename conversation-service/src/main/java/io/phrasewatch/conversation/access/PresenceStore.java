package io.phrasewatch.conversation.access;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the database whether an account has a conversation. */
@ApplicationScoped
class PresenceStore {

    private static final String PRESENCE = """
            select true as present from conversation.conversation where id = $1 and account_id = $2
            union all
            select false from conversation.tombstone where conversation_id = $1 and account_id = $2
            order by present desc limit 1""";

    private final Pool pool;

    PresenceStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    Uni<Presence> presence(String accountId, String conversationId) {
        return pool.preparedQuery(PRESENCE).execute(Tuple.of(conversationId, accountId)).map(PresenceStore::presence);
    }

    private static Presence presence(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Presence.UNSEEN;
        }
        return rows.iterator().next().getBoolean("present") ? Presence.PRESENT : Presence.DELETED;
    }
}

package io.phrasewatch.worker.pipeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Remembers which batches took effect, in the transaction of the effect. */
final class InboxStore {

    private static final String ENTER = "insert into conversation.inbox (event_key) values ($1) on conflict do nothing";
    private static final String CONTAINS = "select exists (select 1 from conversation.inbox where event_key = $1) as known";

    private InboxStore() {
    }

    /** True for the first transaction with this key, false for all later ones; a transaction under way with the key is waited for. */
    static Uni<Boolean> enter(SqlConnection transaction, String eventKey) {
        return transaction.preparedQuery(ENTER).execute(Tuple.of(eventKey)).map(result -> result.rowCount() == 1);
    }

    static Uni<Boolean> contains(SqlConnection transaction, String eventKey) {
        return transaction.preparedQuery(CONTAINS).execute(Tuple.of(eventKey)).map(rows -> rows.iterator().next().getBoolean("known"));
    }
}

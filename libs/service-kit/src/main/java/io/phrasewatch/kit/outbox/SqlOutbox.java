package io.phrasewatch.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** Writes outbox rows on a connection of the reactive client, inside the caller's transaction. */
public final class SqlOutbox {

    private final String insert;

    /**
     * The outbox of one schema.
     *
     * @param schema name of the schema, a constant of the program
     */
    public SqlOutbox(String schema) {
        this.insert = "insert into " + schema + ".outbox (topic, record_key, payload) values ($1, $2, $3)";
    }

    /** Stores the records in the given order; does nothing for none. */
    public Uni<Void> write(SqlConnection transaction, List<OutboxRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = records.stream().map(SqlOutbox::row).toList();
        return transaction.preparedQuery(insert).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(OutboxRecord record) {
        return Tuple.of(record.topic(), record.key(), record.payload());
    }
}

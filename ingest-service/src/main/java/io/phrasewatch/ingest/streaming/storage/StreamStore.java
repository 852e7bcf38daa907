package io.phrasewatch.ingest.streaming.storage;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code live_stream}. All times are the database's, so clocks of several processes do not matter. */
@ApplicationScoped
class StreamStore {

    private static final String COLUMNS = "id, account_id, connection_id, conversation_id, job_id, keep_seconds";
    private static final String FIND = "select " + COLUMNS + " from ingest.live_stream where account_id = $1 and connection_id = $2";
    private static final String INSERT = """
            insert into ingest.live_stream (id, account_id, connection_id, conversation_id, job_id, keep_seconds, expires_on)
            values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
            on conflict do nothing""";
    private static final String HOLD = """
            update ingest.live_stream set expires_on = now() + make_interval(secs => greatest(keep_seconds, $2)) where id = any($1)""";
    private static final String LET_GO = """
            update ingest.live_stream set expires_on = now() + make_interval(secs => keep_seconds) where id = $1""";
    private static final String EXPIRED = "select " + COLUMNS + " from ingest.live_stream where expires_on < now() limit 100";
    private static final String DELETE = "delete from ingest.live_stream where id = $1";
    private static final String DELETE_EXPIRED = "delete from ingest.live_stream where id = $1 and expires_on < now()";

    private static final String FORGET = "delete from ingest.live_stream where conversation_id = $1";

    private final Pool pool;

    StreamStore(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<StoredStream>> find(StreamKey key) {
        return pool.preparedQuery(FIND).execute(Tuple.of(key.accountId(), key.connectionId()))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Adds the stream; false when its key has one. */
    Uni<Boolean> insert(SqlConnection transaction, StoredStream stream, Duration lease) {
        return transaction.preparedQuery(INSERT).execute(Tuple.tuple()
                        .addUUID(stream.id())
                        .addString(stream.key().accountId())
                        .addString(stream.key().connectionId())
                        .addString(stream.conversationId())
                        .addUUID(stream.jobId())
                        .addInteger((int) stream.keepFor().toSeconds())
                        .addDouble((double) Math.max(lease.toSeconds(), stream.keepFor().toSeconds())))
                .map(result -> result.rowCount() == 1);
    }

    /** Says that somebody is connected to the streams. */
    Uni<Void> hold(Collection<UUID> ids, Duration lease) {
        return pool.preparedQuery(HOLD).execute(Tuple.of(ids.toArray(UUID[]::new), (int) lease.toSeconds())).replaceWithVoid();
    }

    /** Says that nobody is connected any more. */
    Uni<Void> letGo(UUID id) {
        return pool.preparedQuery(LET_GO).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Some of the streams whose time is over. */
    Uni<List<StoredStream>> expired() {
        return pool.preparedQuery(EXPIRED).execute().map(StreamStore::all);
    }

    /** Ends the stream; false when somebody else did. */
    Uni<Boolean> delete(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(DELETE).execute(Tuple.of(id)).map(result -> result.rowCount() == 1);
    }

    /** Forgets the stream of a conversation, if it has one that is not over. */
    Uni<Void> forget(String conversationId) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(conversationId)).replaceWithVoid();
    }

    /** Ends the stream if its time is still over. */
    Uni<Boolean> deleteExpired(SqlConnection transaction, UUID id) {
        return transaction.preparedQuery(DELETE_EXPIRED).execute(Tuple.of(id)).map(result -> result.rowCount() == 1);
    }

    private static List<StoredStream> all(RowSet<Row> rows) {
        List<StoredStream> streams = new ArrayList<>();
        for (Row row : rows) {
            streams.add(new StoredStream(row.getUUID("id"), new StreamKey(row.getString("account_id"), row.getString("connection_id")),
                    row.getString("conversation_id"), row.getUUID("job_id"), Duration.ofSeconds(row.getInteger("keep_seconds"))));
        }
        return streams;
    }
}

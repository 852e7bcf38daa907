package io.phrasewatch.ingest.media;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code recording}. */
@ApplicationScoped
class RecordingStore {

    private static final String INSERT = """
            insert into ingest.recording (job_id, conversation_id, file_name, source_url, template, first_sequence, starts_on)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String FIND = """
            select job_id, conversation_id, file_name, source_url, template, first_sequence, starts_on
            from ingest.recording where job_id = $1 and ended_on is null""";
    private static final String LEASE = """
            update ingest.recording r set lease_holder = $2, leased_until = now() + make_interval(secs => $3)
            where job_id = $1 and ended_on is null and (lease_holder is null or lease_holder = $2 or leased_until < now())
            and not exists (select 1 from ingest.recording earlier where earlier.conversation_id = r.conversation_id
                and earlier.first_sequence < r.first_sequence and earlier.ended_on is null)""";
    private static final String POSTPONE = """
            update ingest.recording set starts_on = $3
            where conversation_id = $1 and first_sequence > $2 and starts_on < $3 and ended_on is null""";
    private static final String END = "update ingest.recording set ended_on = now() where job_id = $1 and ended_on is null";
    private static final String END_ALL =
            "update ingest.recording set ended_on = now() - make_interval(secs => $2) where conversation_id = $1";
    private static final String DUE = """
            select file_name from ingest.recording where ended_on < now() - make_interval(secs => $1) limit 100""";
    private static final String FORGET = "delete from ingest.recording where file_name = $1";
    private static final String KNOWN = "select file_name from ingest.recording where file_name = any($1)";

    private final Pool pool;

    RecordingStore(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    Uni<Void> insert(SqlConnection transaction, Recording recording) {
        return transaction.preparedQuery(INSERT)
                .execute(Tuple.tuple().addUUID(recording.jobId()).addString(recording.conversationId()).addString(recording.fileName())
                        .addString(recording.sourceUrl()).addString(recording.template()).addLong(recording.firstSequence())
                        .addOffsetDateTime(recording.startsOn().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The recording, empty when it is not wanted any more. */
    Uni<Optional<Recording>> find(UUID jobId) {
        return find(pool, jobId);
    }

    Uni<Optional<Recording>> find(SqlClient client, UUID jobId) {
        return client.preparedQuery(FIND).execute(Tuple.of(jobId)).map(RecordingStore::first);
    }

    /**
     * Gives the recording to that holder alone, or prolongs it; false when another one has it, an earlier one of its conversation has not
     * ended, or nobody may any more.
     */
    Uni<Boolean> lease(UUID jobId, String holder, Duration time) {
        return pool.preparedQuery(LEASE).execute(Tuple.of(jobId, holder, (double) time.toSeconds())).map(rows -> rows.rowCount() == 1);
    }

    /** Recordings behind this one in its conversation do not begin before that time. */
    Uni<Void> postponeLater(SqlConnection transaction, Recording recording, Instant time) {
        return transaction.preparedQuery(POSTPONE)
                .execute(Tuple.of(recording.conversationId(), recording.firstSequence(), time.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Nobody needs to work on it any more. */
    Uni<Void> end(SqlConnection transaction, UUID jobId) {
        return transaction.preparedQuery(END).execute(Tuple.of(jobId)).replaceWithVoid();
    }

    /** All recordings of a conversation are not wanted any more, and due to be erased. */
    Uni<Void> endAll(String conversationId, Duration keepFor) {
        return pool.preparedQuery(END_ALL).execute(Tuple.of(conversationId, keepFor.toSeconds() + 1.0)).replaceWithVoid();
    }

    /** Files whose time is over, up to 100. */
    Uni<List<String>> due(Duration keepFor) {
        return pool.preparedQuery(DUE).execute(Tuple.of((double) keepFor.toSeconds())).map(RecordingStore::names);
    }

    /** Forgets a recording whose file is gone. */
    Uni<Void> forget(String fileName) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(fileName)).replaceWithVoid();
    }

    /** Those of the names that recordings have. */
    Uni<List<String>> known(List<String> fileNames) {
        return pool.preparedQuery(KNOWN).execute(Tuple.of(fileNames.toArray(String[]::new))).map(RecordingStore::names);
    }

    private static List<String> names(RowSet<Row> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.getString("file_name")));
        return names;
    }

    private static Optional<Recording> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(new Recording(row.getUUID("job_id"), row.getString("conversation_id"), row.getString("file_name"),
                    row.getString("source_url"), row.getString("template"), row.getLong("first_sequence"),
                    row.getOffsetDateTime("starts_on").toInstant()));
        }
        return Optional.empty();
    }
}

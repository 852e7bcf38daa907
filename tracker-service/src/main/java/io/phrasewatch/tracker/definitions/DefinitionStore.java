package io.phrasewatch.tracker.definitions;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads definitions in bulk. */
@ApplicationScoped
class DefinitionStore {

    private static final String SNAPSHOTS = """
            select id, version, name, vocabulary, exclude_vocabulary, languages, threshold
            from tracker.tracker where account_id = $1 and id = any($2) order by id""";
    private static final String REFERENCES = """
            select id, version from tracker.tracker where account_id = $1 and (id = any($2) or $3) order by id""";

    private final Pool pool;

    DefinitionStore(@ReactiveDataSource("tracker") Pool pool) {
        this.pool = pool;
    }

    /** The account's trackers of these ids; ids of nobody or of other accounts are left out. */
    Uni<List<TrackerSnapshot>> snapshots(String accountId, Set<String> ids) {
        return pool.preparedQuery(SNAPSHOTS)
                .execute(Tuple.of(accountId, ids.toArray(String[]::new)))
                .map(rows -> each(rows, DefinitionStore::snapshot));
    }

    /** Ids and versions of the same, or of every tracker of the account. */
    Uni<List<TrackerReference>> references(String accountId, Set<String> ids, boolean all) {
        return pool.preparedQuery(REFERENCES)
                .execute(Tuple.of(accountId, ids.toArray(String[]::new), all))
                .map(rows -> each(rows, row -> new TrackerReference(row.getString("id"), row.getLong("version"))));
    }

    private static TrackerSnapshot snapshot(Row row) {
        return new TrackerSnapshot(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
                texts(row, "vocabulary"),
                texts(row, "exclude_vocabulary"),
                texts(row, "languages"),
                row.getDouble("threshold"));
    }

    private static List<String> texts(Row row, String column) {
        String[] values = row.getArrayOfStrings(column);
        return values == null ? List.of() : List.of(values);
    }

    private static <T> List<T> each(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}

package io.phrasewatch.kit.purge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Removes the old rows of one table in batches, each a short transaction of its own, so that nothing waits for it. Several replicas may
 * run it at once: each skips the rows another is removing.
 */
public final class RowPurge {

    private static final double MILLIS_PER_SECOND = 1_000;

    private final Pool pool;
    private final String statement;
    private final int batchSize;

    private RowPurge(Pool pool, String statement, int batchSize) {
        this.pool = pool;
        this.statement = statement;
        this.batchSize = batchSize;
    }

    /**
     * A purge of one table.
     *
     * @param pool      for the table's schema
     * @param table     with its schema; never from outside
     * @param time      column that says how old a row is
     * @param condition further SQL condition of a row that may go, {@code true} for all
     * @param batchSize most rows of one transaction, at least 1
     */
    public static RowPurge of(Pool pool, String table, String time, String condition, int batchSize) {
        return new RowPurge(pool, """
                delete from %1$s where ctid = any(array(
                  select ctid from %1$s where %2$s < now() - make_interval(secs => $1) and (%3$s)
                  order by %2$s limit %4$d for update skip locked))""".formatted(table, time, condition, batchSize), batchSize);
    }

    /** Removes every row older than that and says how many there were. */
    public Uni<Long> removeOlderThan(Duration age) {
        return Uni.createFrom().deferred(() -> batch(age))
                .repeat().whilst(removed -> removed == batchSize)
                .collect().with(Collectors.summingLong(Integer::longValue));
    }

    private Uni<Integer> batch(Duration age) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(age.toMillis() / MILLIS_PER_SECOND))
                .map(result -> result.rowCount());
    }
}

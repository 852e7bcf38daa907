package io.phrasewatch.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leases and deletes rows of one schema's outbox.
 *
 * <p>An advisory lock lets one relay lease at a time: with {@code SKIP LOCKED} alone a second relay could take the later row of a key
 * whose earlier row is being leased. It is waited for, a matter of milliseconds: a relay that gave up would leave what was just committed
 * until its next look. Rows of a key with a live lease are left alone, so a key is in one relay's hands only. A lease that ends later than
 * two leases from now is none: the clock was set back since. Two, because another transaction's now may be a little later.
 *
 * <p>The keys in other hands are put into a hash ({@code not in}) and the next rows are worked out once ({@code materialized}), whatever the
 * planner believes: it knows the table as nearly empty, and a plan for that, row by row, kept a backlog of 19,000 rows waiting for minutes.
 */
final class OutboxStore {

    private final Pool pool;
    private final String lock;
    private final String lease;
    private final String delete;
    private final String release;
    private final String holds;

    OutboxStore(Pool pool, String schema, Duration leaseTime) {
        this.pool = pool;
        this.lock = "select pg_advisory_xact_lock(hashtext('" + schema + ".outbox'))::text";
        this.lease = """
                with next as materialized (
                  select o.id from %1$s.outbox o
                  where not coalesce(o.leased_until between now() and now() + interval '%3$d milliseconds', false)
                    and (o.topic, o.record_key) not in (
                      select held.topic, held.record_key from %1$s.outbox held
                      where held.leased_until between now() and now() + interval '%3$d milliseconds')
                  order by o.id limit $1)
                update %1$s.outbox o set leased_until = now() + interval '%2$d milliseconds'
                from next where o.id = next.id
                returning o.id, o.topic, o.record_key, o.payload""".formatted(schema, leaseTime.toMillis(), 2 * leaseTime.toMillis());
        this.delete = "delete from " + schema + ".outbox where id = any($1)";
        this.holds = "select count(*) >= $1 as full from (select from " + schema + ".outbox limit $1) as rows";
        this.release = "update " + schema + ".outbox set leased_until = null where id = any($1)";
    }

    /** The oldest rows nobody else holds, in order of writing; waits for a relay that is leasing. */
    Uni<List<LeasedRecord>> lease(int most) {
        return pool.withTransaction(transaction -> lease(transaction, most));
    }

    /** Whether there are so many rows; counts no further. */
    Uni<Boolean> holds(int rows) {
        return pool.preparedQuery(holds).execute(Tuple.of(rows)).map(found -> found.iterator().next().getBoolean("full"));
    }

    Uni<Void> delete(List<Long> ids) {
        return each(delete, ids);
    }

    /** Gives rows back that could not be sent, so that the next round tries again. */
    Uni<Void> release(List<Long> ids) {
        return each(release, ids);
    }

    private Uni<List<LeasedRecord>> lease(SqlConnection transaction, int most) {
        return transaction.query(lock).execute()
                .chain(() -> transaction.preparedQuery(lease).execute(Tuple.of(most)))
                .map(OutboxStore::records);
    }

    private Uni<Void> each(String statement, List<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(statement).execute(Tuple.of(ids.toArray(Long[]::new))).replaceWithVoid();
    }

    private static List<LeasedRecord> records(RowSet<Row> rows) {
        List<LeasedRecord> records = new ArrayList<>();
        for (Row row : rows) {
            records.add(new LeasedRecord(row.getLong("id"),
                    new OutboxRecord(row.getString("topic"), row.getString("record_key"), row.getString("payload"))));
        }
        records.sort(Comparator.comparingLong(LeasedRecord::id));
        return records;
    }

    /** A row in this relay's hands; remembers whether the broker has it. */
    static final class LeasedRecord {

        private final long id;
        private final OutboxRecord record;
        private volatile boolean arrived;

        LeasedRecord(long id, OutboxRecord record) {
            this.id = id;
            this.record = record;
        }

        long id() {
            return id;
        }

        OutboxRecord record() {
            return record;
        }

        void arrive() {
            arrived = true;
        }

        boolean arrived() {
            return arrived;
        }
    }
}

package io.phrasewatch.kit.outbox;

import io.phrasewatch.kit.metrics.OutboxGauges;
import io.phrasewatch.kit.outbox.OutboxStore.LeasedRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Carries the outbox rows of one schema to Kafka: leases the oldest, sends them outside any transaction, deletes what the broker has
 * acknowledged. Any number of relays may work on one schema. A record may arrive twice, never not at all; records of one key are sent
 * in the order they were written.
 *
 * <p>The schema's migrations create the table:
 * <pre>
 * create table outbox (
 *   id bigint generated always as identity constraint outbox_pk primary key,
 *   topic varchar(120) not null,
 *   record_key varchar(200) not null,
 *   payload text,
 *   created_on timestamptz not null default now(),
 *   leased_until timestamptz);
 * create index outbox_key_idx on outbox (topic, record_key, id);
 * </pre>
 */
public final class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final String schema;
    private final OutboxStore store;
    private final OutboxGauges gauges;
    private final Function<OutboxRecord, Uni<Void>> sender;
    private final OutboxConfig config;
    private final AtomicInteger nudges = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile boolean full;
    private volatile Vertx vertx;
    private long timer;
    private long gaugeTimer;

    /**
     * A relay that is not yet running.
     *
     * @param schema the schema whose outbox it empties, a constant of the program
     * @param pool   connections with rights on that table
     * @param sender sends one record; completes when the broker has it, fails when that is not certain
     * @param config how eagerly
     */
    public OutboxRelay(String schema, Pool pool, Function<OutboxRecord, Uni<Void>> sender, OutboxConfig config) {
        this.schema = schema;
        this.store = new OutboxStore(pool, schema, config.lease());
        this.gauges = new OutboxGauges(schema, pool);
        this.sender = sender;
        this.config = config;
    }

    /** Begins to poll. */
    public void start(Vertx vertx) {
        this.vertx = vertx;
        this.gaugeTimer = gauges.start(vertx);
        this.timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> look());
        look();
    }

    /** Whether so many rows wait that no new work should be taken; as of the last look. */
    public boolean isFull() {
        return full;
    }

    private void look() {
        // without the database nobody can add a row: what was known last is good enough
        store.holds(config.maxWaiting()).subscribe().with(holds -> full = holds, unknown -> { });
        nudge();
    }

    /** Stops after the round under way; what is not sent waits for the next start. */
    public void stop() {
        stopped.set(true);
        if (vertx != null) {
            vertx.cancelTimer(timer);
            vertx.cancelTimer(gaugeTimer);
        }
    }

    /**
     * Says that rows were committed, so that they go out at once. Never blocks; may be called from any thread, also before the start, which
     * looks for itself.
     */
    public void nudge() {
        if (vertx != null && !stopped.get() && nudges.getAndIncrement() == 0) {
            vertx.runOnContext(start -> round());
        }
    }

    private void round() {
        int seen = nudges.get();
        store.lease(config.batchSize()).chain(this::deliver).subscribe().with(
                delivered -> after(seen, delivered),
                failure -> waitForTheNextTick(failure));
    }

    /** Sends what was leased; answers how many rows there were, 0 when some could not be sent so that nobody spins. */
    private Uni<Integer> deliver(List<LeasedRecord> leased) {
        if (leased.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        long end = System.nanoTime() + config.lease().toNanos() / 2;
        return Multi.createFrom().iterable(lines(leased))
                .onItem().transformToUni(line -> sendInTurn(line, end)).merge(config.batchSize())
                .onItem().ignoreAsUni()
                .chain(() -> settle(leased));
    }

    /** The rows of each key, in order. */
    private static Collection<List<LeasedRecord>> lines(List<LeasedRecord> leased) {
        return leased.stream().collect(Collectors.groupingBy(
                row -> row.record().topic() + " " + row.record().key(), LinkedHashMap::new, Collectors.toList())).values();
    }

    /**
     * One after the other: a row is sent when the one before it has arrived, so a failed row is never overtaken. With half of the lease
     * gone nothing more is begun: when it ends, another relay may take the rows.
     */
    private Uni<Void> sendInTurn(List<LeasedRecord> line, long end) {
        return Multi.createFrom().iterable(line)
                .select().first(row -> System.nanoTime() < end)
                .onItem().transformToUniAndConcatenate(row -> sender.apply(row.record()).invoke(row::arrive))
                .onItem().ignoreAsUni()
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> settle(List<LeasedRecord> leased) {
        Map<Boolean, List<Long>> ids = leased.stream().collect(
                Collectors.partitioningBy(LeasedRecord::arrived, Collectors.mapping(LeasedRecord::id, Collectors.toList())));
        List<Long> kept = ids.get(false);
        if (!kept.isEmpty()) {
            LOG.warnf("%d records of outbox %s could not be sent and will be tried again", kept.size(), schema);
        }
        return store.delete(ids.get(true)).chain(() -> store.release(kept)).replaceWith(kept.isEmpty() ? leased.size() : 0);
    }

    private void after(int seen, int delivered) {
        if (stopped.get()) {
            return;
        }
        if (delivered == config.batchSize() || !nudges.compareAndSet(seen, 0)) {
            vertx.runOnContext(again -> round());
        }
    }

    private void waitForTheNextTick(Throwable failure) {
        if (!stopped.get()) {
            LOG.warnf("The outbox of %s can not be read: %s", schema, failure.getClass().getSimpleName());
        }
        nudges.set(0);
    }
}

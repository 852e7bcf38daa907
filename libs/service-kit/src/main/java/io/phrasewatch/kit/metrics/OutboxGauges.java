package io.phrasewatch.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows how many events of a schema wait for Kafka ({@code phrasewatch.outbox.depth}) and for how many seconds the oldest has
 * ({@code phrasewatch.outbox.age}). Looked up now and then, by every process that empties the outbox; counting stops at 100,000.
 */
public final class OutboxGauges {

    private static final long INTERVAL_MILLISECONDS = 5_000;
    private static final int MOST = 100_000;

    private final Pool pool;
    private final String question;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile State state = new State(0, 0);

    /**
     * Gauges that do not look yet.
     *
     * @param schema whose outbox, a constant of the program
     * @param pool   connections that may read it
     */
    public OutboxGauges(String schema, Pool pool) {
        this.pool = pool;
        this.question = """
                select count(*) as depth, coalesce(extract(epoch from now() - min(created_on)), 0)::float8 as age
                from (select created_on from %s.outbox order by id limit %d) waiting""".formatted(schema, MOST);
        Gauge.builder("phrasewatch.outbox.depth", this, gauges -> gauges.state.depth())
                .description("events that wait for Kafka").tag("schema", schema).strongReference(true)
                .register(Metrics.globalRegistry);
        Gauge.builder("phrasewatch.outbox.age", this, gauges -> gauges.state.age())
                .description("how long the oldest waiting event has waited").baseUnit("seconds").tag("schema", schema).strongReference(true)
                .register(Metrics.globalRegistry);
    }

    /** Begins to look; answers the timer, for its owner to cancel. */
    public long start(Vertx vertx) {
        look();
        return vertx.setPeriodic(INTERVAL_MILLISECONDS, tick -> look());
    }

    private void look() {
        if (asking.compareAndSet(false, true)) {
            ask().onTermination().invoke(() -> asking.set(false)).subscribe().with(seen -> state = seen, OutboxGauges::keepTheLast);
        }
    }

    private Uni<State> ask() {
        return pool.query(question).execute().map(rows -> State.of(rows.iterator().next()));
    }

    /** A database that does not answer is the relay's news, not ours. */
    private static void keepTheLast(Throwable failure) {
    }

    private record State(long depth, double age) {

        static State of(Row row) {
            return new State(row.getLong("depth"), row.getDouble("age"));
        }
    }
}

package io.phrasewatch.ingest.webhook;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code webhook_delivery}. A row lives until its call succeeded or was given up. */
@ApplicationScoped
public class WebhookStore {

    private static final String ADD = "insert into ingest.webhook_delivery (job_id, target, status) values ($1, $2, $3)";
    /**
     * Only the oldest row of a job may be taken, so statuses arrive in order. Which rows these are is worked out once: a planner that believes
     * the table empty would do so again for every row, and lock more than it takes.
     */
    private static final String CLAIM = """
            with next as materialized (
              select d.id from ingest.webhook_delivery d
              where d.due_on <= now() and (d.leased_until is null or d.leased_until < now())
                and not exists (select from ingest.webhook_delivery earlier where earlier.job_id = d.job_id and earlier.id < d.id)
              order by d.due_on limit $2 for update skip locked)
            update ingest.webhook_delivery d set leased_until = now() + make_interval(secs => $1)
            from next where d.id = next.id
            returning d.id, d.job_id, d.target, d.status, d.attempts""";
    private static final String REMOVE = "delete from ingest.webhook_delivery where id = $1";
    private static final String POSTPONE = """
            update ingest.webhook_delivery
            set attempts = attempts + 1, due_on = now() + make_interval(secs => $2), leased_until = null where id = $1""";
    private static final double MILLIS_PER_SECOND = 1_000;

    private final Pool pool;

    WebhookStore(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    /** Stores a status to be told, beside the change it tells of. */
    public Uni<Void> add(SqlConnection transaction, UUID jobId, String target, String status) {
        return transaction.preparedQuery(ADD).execute(Tuple.of(jobId, target, status)).replaceWithVoid();
    }

    /** Due deliveries, each for this caller alone until the lease ends. */
    Uni<List<WebhookDelivery>> claim(Duration lease, int most) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(seconds(lease), most)).map(WebhookStore::deliveries);
    }

    Uni<Void> remove(WebhookDelivery delivery) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(delivery.id())).replaceWithVoid();
    }

    Uni<Void> postpone(WebhookDelivery delivery, Duration pause) {
        return pool.preparedQuery(POSTPONE).execute(Tuple.of(delivery.id(), seconds(pause))).replaceWithVoid();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }

    private static List<WebhookDelivery> deliveries(RowSet<Row> rows) {
        List<WebhookDelivery> deliveries = new ArrayList<>();
        for (Row row : rows) {
            deliveries.add(new WebhookDelivery(row.getLong("id"), row.getUUID("job_id"), URI.create(row.getString("target")),
                    row.getString("status"), row.getInteger("attempts")));
        }
        return deliveries;
    }
}

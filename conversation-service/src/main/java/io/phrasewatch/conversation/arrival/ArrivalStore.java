package io.phrasewatch.conversation.arrival;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Writes the row of a conversation that arrives. A submission counts once, so a record delivered again does not undo what a client
 * edited since; times only ever widen, as the worker writes them too. The database itself refuses a deleted conversation.
 */
@ApplicationScoped
class ArrivalStore {

    private static final String UPSERT = """
            with fresh as (
              insert into conversation.inbox (event_key) values ($1) on conflict do nothing returning event_key)
            insert into conversation.conversation as c (id, account_id, name, type, start_time, end_time, metadata)
            select $2, $3, coalesce($4::text, $2), coalesce($5::text, 'meeting'), $6, $7, $8::jsonb from fresh
            on conflict (id) do update set
              name = coalesce($4::text, c.name),
              type = coalesce($5::text, c.type),
              start_time = least(c.start_time, excluded.start_time),
              end_time = greatest(c.end_time, excluded.end_time),
              metadata = c.metadata || excluded.metadata
            where c.account_id = excluded.account_id""";

    private final Pool pool;

    ArrivalStore(@ReactiveDataSource("conversation") Pool pool) {
        this.pool = pool;
    }

    /** Makes sure the conversation is there, unless it was deleted. */
    Uni<Void> record(Arrival arrival) {
        return pool.preparedQuery(UPSERT).execute(row(arrival)).replaceWithVoid();
    }

    private static Tuple row(Arrival arrival) {
        return Tuple.tuple()
                .addString("arrival " + arrival.jobId())
                .addString(arrival.conversationId())
                .addString(arrival.accountId())
                .addString(arrival.name())
                .addString(arrival.type())
                .addOffsetDateTime(utc(arrival.startTime()))
                .addOffsetDateTime(utc(arrival.endTime()))
                .addJsonObject(new JsonObject(Map.copyOf(arrival.metadata())));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

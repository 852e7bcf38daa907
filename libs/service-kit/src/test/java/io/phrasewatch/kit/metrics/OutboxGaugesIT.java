package io.phrasewatch.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.Database;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxGaugesIT {

    /** No relay of another test uses it: a gauge belongs to whoever names it first. */
    private static final String SCHEMA = "tracker";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.vertx();
    private Pool pool;

    @BeforeEach
    void anOutboxWithThreeEvents() {
        Map<String, String> config = new Backends().start();
        Database.execute("drop table if exists tracker.outbox");
        Database.execute("create table tracker.outbox (id bigint primary key, created_on timestamptz not null)");
        Database.execute("grant all on tracker.outbox to phrasewatch_tracker");
        Database.execute("insert into tracker.outbox select i, now() - i * interval '1 minute' from generate_series(1, 3) i");
        Metrics.addRegistry(registry);
        pool = PgPool.newInstance(io.vertx.pgclient.PgPool.pool(vertx, new PgConnectOptions()
                .setHost(config.get("phrasewatch.database.host"))
                .setPort(Integer.parseInt(config.get("phrasewatch.database.port")))
                .setDatabase(config.get("phrasewatch.database.name"))
                .setUser("phrasewatch_tracker")
                .setPassword(config.get("phrasewatch.database.password")), new PoolOptions().setMaxSize(1)));
    }

    @AfterEach
    void close() {
        Metrics.removeRegistry(registry);
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        Database.execute("drop table tracker.outbox");
    }

    @Test
    void showHowManyEventsWaitAndForHowLong() {
        // When
        new OutboxGauges(SCHEMA, pool).start(vertx);

        // Then
        await().until(() -> gauge("phrasewatch.outbox.depth") == 3);
        assertThat(gauge("phrasewatch.outbox.age")).isBetween(180.0, 240.0);
    }

    private double gauge(String name) {
        return registry.get(name).tag("schema", SCHEMA).gauge().value();
    }
}

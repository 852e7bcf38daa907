package io.phrasewatch.kit.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.Database;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowPurgeIT {

    private Vertx vertx;
    private Pool pool;

    @BeforeEach
    void aTable() {
        Map<String, String> config = new Backends().start();
        Database.execute("drop table if exists ingest.mark");
        Database.execute("create table ingest.mark (name text, done boolean, made_on timestamptz)");
        Database.execute("grant all on ingest.mark to phrasewatch_ingest");
        vertx = Vertx.vertx();
        pool = PgPool.newInstance(io.vertx.pgclient.PgPool.pool(vertx, new PgConnectOptions()
                .setHost(config.get("phrasewatch.database.host"))
                .setPort(Integer.parseInt(config.get("phrasewatch.database.port")))
                .setDatabase(config.getOrDefault("phrasewatch.database.name", "phrasewatch"))
                .setUser("phrasewatch_ingest")
                .setPassword(config.get("phrasewatch.database.password")), new PoolOptions().setMaxSize(2)));
    }

    @AfterEach
    void stop() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        Database.execute("drop table ingest.mark");
    }

    @Test
    void removesWhatIsOldAndMayGo() {
        // Given
        Database.execute("insert into ingest.mark select 'old', true, now() - interval '2 days' from generate_series(1, 5)");
        Database.execute("insert into ingest.mark values ('open', false, now() - interval '2 days'), ('new', true, now())");

        // When
        long removed = RowPurge.of(pool, "ingest.mark", "made_on", "done", 2)
                .removeOlderThan(Duration.ofDays(1)).await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(removed).isEqualTo(5);
        assertThat(Database.query("select name from ingest.mark order by name"))
                .containsExactly(Map.of("name", "new"), Map.of("name", "open"));
    }
}

package io.phrasewatch.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayIT {

    private static final String SCHEMA = "ingest";
    private static final OutboxConfig EAGER = new EagerConfig();

    private final List<OutboxRecord> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<OutboxRelay> relays = new ArrayList<>();
    private Vertx vertx;
    private Pool pool;

    @BeforeEach
    void anEmptyOutbox() {
        Map<String, String> config = new Backends().start();
        Database.execute("drop table if exists ingest.outbox");
        Database.execute("""
                create table ingest.outbox (
                  id bigint generated always as identity constraint outbox_pk primary key,
                  topic varchar(120) not null, record_key varchar(200) not null, payload text,
                  created_on timestamptz not null default now(), leased_until timestamptz)""");
        Database.execute("grant all on ingest.outbox to phrasewatch_ingest");
        vertx = Vertx.vertx();
        pool = PgPool.newInstance(io.vertx.pgclient.PgPool.pool(vertx, new PgConnectOptions()
                .setHost(config.get("phrasewatch.database.host"))
                .setPort(Integer.parseInt(config.get("phrasewatch.database.port")))
                .setDatabase(config.getOrDefault("phrasewatch.database.name", "phrasewatch"))
                .setUser("phrasewatch_ingest")
                .setPassword(config.get("phrasewatch.database.password")), new PoolOptions().setMaxSize(4)));
    }

    @AfterEach
    void stop() {
        Database.execute("alter role phrasewatch_ingest reset statement_timeout");
        relays.forEach(OutboxRelay::stop);
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void everyRecordArrivesInOrderOfItsKeyAndTheTableIsEmptyAfterwards() {
        // Given
        List<OutboxRecord> records = records(300, 7);
        write(records);

        // When
        relay(this::arrive);

        // Then
        awaitEmptyOutbox();
        assertThat(byKey(arrived)).isEqualTo(byKey(records));
    }

    @Test
    void twoRelaysOnOneTableKeepTheOrderOfEveryKeyAndSendNothingTwice() {
        // Given
        List<OutboxRecord> records = records(400, 5);
        write(records);

        // When
        relay(this::arrive);
        relay(this::arrive);

        // Then
        awaitEmptyOutbox();
        assertThat(byKey(arrived)).isEqualTo(byKey(records));
    }

    @Test
    void aRelayThatWasNudgedBeforeItsStartWorksAllTheSame() {
        // Given
        OutboxRelay relay = new OutboxRelay(SCHEMA, pool, this::arrive, EAGER);
        relays.add(relay);
        relay.nudge();

        // When
        relay.start(vertx);
        write(records(3, 1));

        // Then
        awaitEmptyOutbox();
        assertThat(arrived).hasSize(3);
    }

    @Test
    void aRecordTheBrokerRefusesIsSentAgainAndItsKeyWaitsForIt() {
        // Given
        AtomicBoolean refusedOnce = new AtomicBoolean();
        write(List.of(new OutboxRecord("t", "a", "0"), new OutboxRecord("t", "a", "1"), new OutboxRecord("t", "b", "2")));

        // When
        relay(record -> record.payload().equals("0") && refusedOnce.compareAndSet(false, true)
                ? Uni.createFrom().failure(new IllegalStateException("broker away"))
                : arrive(record));

        // Then
        awaitEmptyOutbox();
        List<String> ofTheKey = arrived.stream().filter(record -> record.key().equals("a")).map(OutboxRecord::payload).toList();
        assertThat(ofTheKey).endsWith("0", "1");
        assertThat(arrived).contains(new OutboxRecord("t", "b", "2"));
    }

    /** In time means within what the database allows one statement, not a figure of speed: planned for a single row, it took minutes. */
    @Test
    void leasesInTimeFromABacklogInATableThatWasEmptyWhenItWasLastAnalysed() {
        // Given
        OutboxStore store = new OutboxStore(pool, SCHEMA, Duration.ofSeconds(15));
        Database.execute("alter table ingest.outbox set (autovacuum_enabled = false)");
        String backlog = "insert into ingest.outbox (topic, record_key, payload) "
                + "select 't', 'key-' || i % 10000, repeat('x', 400) from generate_series(1, 20000) i";
        Database.execute(backlog);
        Database.execute("delete from ingest.outbox where id < 20000");
        Database.execute("vacuum analyze ingest.outbox");
        Database.execute(backlog);
        Database.execute("alter role phrasewatch_ingest set statement_timeout = '5s'");

        // When
        List<OutboxStore.LeasedRecord> leased = store.lease(64).await().atMost(Duration.ofMinutes(2));

        // Then
        assertThat(leased).hasSize(64);
    }

    /** The same, compared pair by pair. */
    @Test
    void leasesInTimeWhereThousandsOfKeysAreInOtherHands() {
        // Given
        OutboxStore store = new OutboxStore(pool, SCHEMA, Duration.ofSeconds(15));
        Database.execute("insert into ingest.outbox (topic, record_key, payload) "
                + "select 't', 'key-' || i % 15000, repeat('x', 400) from generate_series(0, 29999) i");
        Database.execute("analyze ingest.outbox");
        Database.execute("update ingest.outbox set leased_until = now() + interval '25 seconds' where id <= 15000");
        Database.execute("insert into ingest.outbox (topic, record_key, payload) values ('t', 'free', 'y')");
        Database.execute("alter role phrasewatch_ingest set statement_timeout = '5s'");

        // When
        List<OutboxStore.LeasedRecord> leased = store.lease(100).await().atMost(Duration.ofMinutes(2));

        // Then
        assertThat(leased).extracting(one -> one.record().key()).containsExactly("free");
    }

    @Test
    void aTombstoneKeepsItsAbsentValue() {
        // Given
        write(List.of(OutboxRecord.tombstone("t", "gone")));

        // When
        relay(this::arrive);

        // Then
        awaitEmptyOutbox();
        assertThat(arrived).containsExactly(new OutboxRecord("t", "gone", null));
    }

    @Test
    void rowsOfARelayThatDiedAreTakenOverWhenItsLeaseEnds() {
        // Given
        write(List.of(new OutboxRecord("t", "a", "0")));
        Database.execute("update ingest.outbox set leased_until = now() + interval '300 milliseconds'");

        // When
        relay(this::arrive);

        // Then
        awaitEmptyOutbox();
        assertThat(arrived).hasSize(1);
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackHoldsNothing() {
        // Given
        List<OutboxRecord> records = records(3, 1);
        write(records);
        Database.execute("update ingest.outbox set leased_until = now() + interval '10 minutes'");

        // When
        relay(this::arrive);

        // Then
        await().untilAsserted(() -> assertThat(arrived).containsExactlyElementsOf(records));
    }

    @Test
    void nothingOvertakesARecordOfItsKeyThatCouldNotBeSent() {
        // Given
        AtomicBoolean refusedOnce = new AtomicBoolean();
        List<OutboxRecord> records = records(10, 1);
        write(records);

        // When
        relay(record -> record.payload().equals("3") && refusedOnce.compareAndSet(false, true)
                ? Uni.createFrom().failure(new IllegalStateException("broker away"))
                : arrive(record));

        // Then
        awaitEmptyOutbox();
        assertThat(arrived).isEqualTo(records);
    }

    @Test
    void saysWhenTooManyRecordsWaitAndWhenTheyNoLongerDo() {
        // Given
        AtomicBoolean away = new AtomicBoolean(true);
        write(records(120, 7));

        // When
        relay(record -> away.get() ? Uni.createFrom().failure(new IllegalStateException("broker away")) : arrive(record));

        // Then
        await().until(() -> relays.get(0).isFull());
        away.set(false);
        await().until(() -> !relays.get(0).isFull());
    }

    private void relay(Function<OutboxRecord, Uni<Void>> sender) {
        OutboxRelay relay = new OutboxRelay(SCHEMA, pool, sender, EAGER);
        relays.add(relay);
        relay.start(vertx);
    }

    private Uni<Void> arrive(OutboxRecord record) {
        arrived.add(record);
        return Uni.createFrom().voidItem();
    }

    private void write(List<OutboxRecord> records) {
        pool.withTransaction(transaction -> new SqlOutbox(SCHEMA).write(transaction, records)).await().indefinitely();
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count("select count(*) from ingest.outbox")).isZero());
    }

    private static List<OutboxRecord> records(int count, int keys) {
        return IntStream.range(0, count).mapToObj(i -> new OutboxRecord("t", "key" + i % keys, String.valueOf(i))).toList();
    }

    private static Map<String, List<String>> byKey(List<OutboxRecord> records) {
        return records.stream().collect(
                Collectors.groupingBy(OutboxRecord::key, Collectors.mapping(OutboxRecord::payload, Collectors.toList())));
    }

    private static final class EagerConfig implements OutboxConfig {

        @Override
        public int batchSize() {
            return 16;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(50);
        }

        @Override
        public int maxWaiting() {
            return 100;
        }
    }
}

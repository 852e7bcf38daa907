package io.phrasewatch.embedded;

import io.phrasewatch.embedded.kafka.EmbeddedKafka;
import io.phrasewatch.embedded.kafka.KafkaSettings;
import io.phrasewatch.embedded.postgres.EmbeddedPostgres;
import io.phrasewatch.embedded.postgres.PostgresSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka together: started side by side, both or none; stopped one after the other. */
public final class EmbeddedBackends implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private EmbeddedBackends(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** @throws BackendException when one of the two does not start; the other is stopped again */
    public static EmbeddedBackends start(PostgresSettings postgresSettings, KafkaSettings kafkaSettings) {
        CompletableFuture<EmbeddedPostgres> postgres = new CompletableFuture<>();
        Thread starter = new Thread(() -> complete(postgres, postgresSettings), "embedded-postgres-start");
        starter.start();
        EmbeddedKafka kafka;
        try {
            kafka = EmbeddedKafka.start(kafkaSettings);
        } catch (RuntimeException e) {
            postgres.thenAccept(EmbeddedPostgres::close).exceptionally(alsoFailed -> null).join();
            throw e;
        }
        try {
            return new EmbeddedBackends(postgres.join(), kafka);
        } catch (CompletionException e) {
            kafka.close();
            throw e.getCause() instanceof RuntimeException plain ? plain : e;
        }
    }

    private static void complete(CompletableFuture<EmbeddedPostgres> future, PostgresSettings settings) {
        try {
            future.complete(EmbeddedPostgres.start(settings));
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** Kafka first: nothing of it needs the database, and its clients are told to go away soonest. */
    @Override
    public void close() {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}

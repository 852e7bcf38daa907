package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.kit.outbox.OutboxConfig;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.phrasewatch.kit.outbox.OutboxRelay;
import io.phrasewatch.kit.outbox.SqlOutbox;
import io.phrasewatch.kit.trace.TraceParent;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The worker's way out: events are written with the batch and sent after the commit. */
@ApplicationScoped
class WorkerOutbox {

    private static final String SCHEMA = "conversation";

    private final SqlOutbox rows = new SqlOutbox(SCHEMA);
    private final OutboxRelay relay;
    private final MutinyEmitter<String> emitter;

    WorkerOutbox(@ReactiveDataSource("worker") Pool pool, @Channel("worker-outbox") MutinyEmitter<String> emitter,
            OutboxConfig config) {
        this.emitter = emitter;
        this.relay = new OutboxRelay(SCHEMA, pool, this::send, config);
    }

    /** Writes the records inside the caller's transaction. */
    Uni<Void> write(SqlConnection transaction, List<OutboxRecord> records) {
        return rows.write(transaction, records);
    }

    /** Says that a transaction with records was committed. */
    void nudge() {
        relay.nudge();
    }

    void start(@Observes StartupEvent start, Vertx vertx) {
        relay.start(vertx);
    }

    void stop(@Observes ShutdownEvent stop) {
        relay.stop();
    }

    private Uni<Void> send(OutboxRecord record) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(new RecordHeaders()
                        .add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII)))
                .build();
        return emitter.sendMessage(Message.of(record.payload()).addMetadata(destination)
                .addMetadata(TraceParent.of(record.payload())));
    }
}

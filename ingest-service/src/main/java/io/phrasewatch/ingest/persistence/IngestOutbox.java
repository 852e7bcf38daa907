package io.phrasewatch.ingest.persistence;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.Topics;
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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** What this service has to say, kept until Kafka has it. */
@ApplicationScoped
public class IngestOutbox {

    private static final String SCHEMA = "ingest";
    private static final String ERASE = "delete from ingest.outbox where record_key = $1 and topic = any($2)";
    private static final String[] CONTENT_TOPICS = {Topics.MESSAGE_BATCHES, Topics.MEDIA};
    private static final byte[] CONTENT_TYPE = EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8);

    private final SqlOutbox outbox = new SqlOutbox(SCHEMA);
    private final MutinyEmitter<String> channel;
    private final OutboxRelay relay;

    IngestOutbox(@ReactiveDataSource("ingest") Pool pool,
            @Channel("ingest-outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> channel,
            OutboxConfig config) {
        this.channel = channel;
        this.relay = new OutboxRelay(SCHEMA, pool, this::send, config);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        relay.start(vertx);
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
    }

    /** Stores records beside the change they tell of. */
    public Uni<Void> write(SqlConnection transaction, List<OutboxRecord> records) {
        return outbox.write(transaction, records);
    }

    /** Takes back what was said in a conversation and not sent yet, because it was erased. */
    public Uni<Void> erase(SqlConnection transaction, String conversationId) {
        return transaction.preparedQuery(ERASE).execute(Tuple.of(conversationId, CONTENT_TOPICS)).replaceWithVoid();
    }

    /** Says that a transaction with records was committed. */
    public void nudge() {
        relay.nudge();
    }

    /** Whether so much waits for Kafka that no new work should be taken. */
    public boolean isFull() {
        return relay.isFull();
    }

    private Uni<Void> send(OutboxRecord record) {
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(new RecordHeaders().add("content-type", CONTENT_TYPE))
                .build();
        return channel.sendMessage(Message.of(record.payload()).addMetadata(target)
                .addMetadata(TraceParent.of(record.payload())));
    }
}

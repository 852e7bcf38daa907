package io.phrasewatch.tracker.definitions;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.kit.outbox.OutboxConfig;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.phrasewatch.kit.outbox.OutboxRelay;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Carries the rows of the tracker schema's outbox to Kafka. */
@ApplicationScoped
class DefinitionRelay {

    private final MutinyEmitter<Record<String, String>> channel;
    private final OutboxRelay relay;

    DefinitionRelay(
            @Channel("tracker-outbox") MutinyEmitter<Record<String, String>> channel,
            @ReactiveDataSource("tracker") Pool pool,
            OutboxConfig config) {
        this.channel = channel;
        this.relay = new OutboxRelay("tracker", pool, this::send, config);
    }

    void begin(@Observes StartupEvent start, Vertx vertx) {
        relay.start(vertx);
    }

    void end(@Observes ShutdownEvent stop) {
        relay.stop();
    }

    void nudge() {
        relay.nudge();
    }

    private Uni<Void> send(OutboxRecord record) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withHeaders(headers)
                .build();
        return channel.sendMessage(Message.of(Record.of(record.key(), record.payload())).addMetadata(target));
    }
}

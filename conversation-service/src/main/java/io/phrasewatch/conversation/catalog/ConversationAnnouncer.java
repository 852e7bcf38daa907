package io.phrasewatch.conversation.catalog;

import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.kit.outbox.OutboxConfig;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.phrasewatch.kit.outbox.OutboxRelay;
import io.phrasewatch.kit.trace.TraceParent;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends what the outbox of schema {@code conversation} holds, as long as the service runs. */
@ApplicationScoped
public class ConversationAnnouncer {

    private final MutinyEmitter<String> emitter;
    private final OutboxRelay relay;

    ConversationAnnouncer(
            @Channel("conversation-outbox") MutinyEmitter<String> emitter,
            @ReactiveDataSource("conversation") Pool pool,
            OutboxConfig config) {
        this.emitter = emitter;
        this.relay = new OutboxRelay("conversation", pool, this::send, config);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        relay.start(vertx);
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
    }

    /** Says that something was committed to the outbox. */
    void nudge() {
        relay.nudge();
    }

    private Uni<Void> send(OutboxRecord record) {
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(List.of(new RecordHeader("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8))))
                .build();
        return emitter.sendMessage(Message.of(record.payload()).addMetadata(target)
                .addMetadata(TraceParent.of(record.payload())));
    }
}

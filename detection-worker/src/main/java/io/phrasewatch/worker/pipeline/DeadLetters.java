package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.Topics;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts records aside that can never be processed: key, value and headers as they came, with the reason and where they came from. */
@ApplicationScoped
class DeadLetters {

    /** Room for the added headers: with them a value of the largest size would be refused by the broker for ever. */
    private static final int LARGEST_VALUE = Topics.MAX_RECORD_BYTES - 64 * 1024;

    private final MutinyEmitter<byte[]> emitter;

    DeadLetters(@Channel("worker-dead-letters") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /**
     * Completes when the broker has the record.
     *
     * @param reason the broken rule, without content of the record
     */
    Uni<Void> add(ConsumerRecord<byte[], byte[]> record, String reason) {
        boolean tooLarge = record.value() != null && record.value().length > LARGEST_VALUE;
        Headers headers = new RecordHeaders(record.headers())
                .add("dead-letter-reason", bytes(tooLarge ? reason + " (value left out: too large)" : reason))
                .add("dead-letter-topic", bytes(record.topic()))
                .add("dead-letter-partition", bytes(String.valueOf(record.partition())))
                .add("dead-letter-offset", bytes(String.valueOf(record.offset())));
        OutgoingKafkaRecordMetadata<byte[]> destination =
                OutgoingKafkaRecordMetadata.<byte[]>builder().withKey(record.key()).withHeaders(headers).build();
        return emitter.sendMessage(Message.of(tooLarge ? null : record.value()).addMetadata(destination));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

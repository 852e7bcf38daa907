package io.phrasewatch.e2e.chaos;

import io.phrasewatch.contracts.ConversationAttributes;
import io.phrasewatch.contracts.DeadLetterHeaders;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.contracts.TrackerSelection;
import io.phrasewatch.kit.id.PublicIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** Writes what nobody should write into the topic of message batches. */
final class PoisonSource implements AutoCloseable {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;
    private static final int DEEP = 200_000;
    private static final List<String> READERS = List.of("phrasewatch-worker-detection", "phrasewatch-conversation-first-sight");

    private final String kafka;
    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;

    PoisonSource(String kafka, Random random) {
        this.kafka = kafka;
        this.random = random;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka, "acks", "all", "compression.type", "lz4",
                "max.request.size", Topics.MAX_RECORD_BYTES), new ByteArraySerializer(), new ByteArraySerializer());
    }

    enum Kind { NOT_JSON, WRONG_SCHEMA, NO_VALUE, NO_KEY, UNKNOWN_VERSION, FIVE_MEGABYTES, BAD_UTF_8, DEEP_NESTING }

    /** Sends one; returns {@code partition/offset} of where it lies. */
    String send(Kind kind) {
        String conversation = PublicIds.random();
        byte[] key = kind == Kind.NO_KEY ? null : bytes(conversation);
        Integer partition = kind == Kind.NO_KEY ? random.nextInt(12) : null;
        RecordMetadata place = send(new ProducerRecord<>(Topics.MESSAGE_BATCHES, partition, key, value(kind, conversation)));
        return place.partition() + "/" + place.offset();
    }

    private static byte[] value(Kind kind, String conversation) {
        String good = batch(conversation);
        return switch (kind) {
            case NOT_JSON -> bytes("no json at all");
            case WRONG_SCHEMA -> bytes(good.replace("\"jobId\"", "\"jobNumber\""));
            case NO_VALUE -> null;
            // nothing of it may be used: conversation-service does not ask for the key, so its batch names no conversation
            case NO_KEY -> bytes(good.replace("\"conversationId\":\"" + conversation + "\"", "\"conversationId\":\"none\""));
            case UNKNOWN_VERSION -> bytes(good.replace("MessageBatchSubmitted.v1", "MessageBatchSubmitted.v9"));
            case FIVE_MEGABYTES -> bytes("{\"x\":\"" + "x".repeat(FIVE_MEGABYTES) + "\"}");
            case BAD_UTF_8 -> new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};
            case DEEP_NESTING -> bytes("[".repeat(DEEP));
        };
    }

    /** A dead letter whose record is sound, as after a defect was corrected; returns its conversation. */
    String sendRepairedLetter() {
        String conversation = PublicIds.random();
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topics.DETECTION_DEAD_LETTERS, bytes(conversation), bytes(batch(conversation)));
        int partition = org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(bytes(conversation), 12);
        letter.headers().add(DeadLetterHeaders.REASON, bytes("processing failed: NullPointerException"))
                .add(DeadLetterHeaders.TOPIC, bytes(Topics.MESSAGE_BATCHES))
                .add(DeadLetterHeaders.PARTITION, bytes(String.valueOf(partition)))
                .add(DeadLetterHeaders.OFFSET, bytes("0"));
        send(letter);
        return conversation;
    }

    /** Waits until the readers of the topic have read it to its end. */
    void settle() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var admin = org.apache.kafka.clients.admin.Admin.create(Map.of("bootstrap.servers", kafka))) {
            Awaitility.await("readers").atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                for (String group : READERS) {
                    var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
                    var ends = consumer.endOffsets(read.keySet());
                    if (read.entrySet().stream().anyMatch(entry -> entry.getValue().offset() < ends.get(entry.getKey()))) {
                        return false;
                    }
                }
                return true;
            });
        }
    }

    private static String batch(String conversation) {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        SubmittedMessage message = new SubmittedMessage(PublicIds.derive(conversation, "0"), 0, "Repaired and sent again", null, now,
                now.plusSeconds(1), null);
        return EventCodec.encode(new Event<>(UUID.randomUUID().toString(), "/phrasewatch/chaos", now, "1000000000000001", null,
                new MessageBatchSubmitted(conversation, UUID.randomUUID().toString(), 0, 1,
                        new ConversationAttributes(null, null, Map.of(), now), new TrackerSelection(List.of(), List.of()),
                        new ProcessingOptions(0.5, false, false, List.of(), null, 0), List.of(message))));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the broker refused the record", e.getCause());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

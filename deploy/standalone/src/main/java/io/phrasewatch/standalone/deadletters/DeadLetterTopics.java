package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.standalone.UsageException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The dead-letter topics of a running Kafka; belongs to no consumer group and commits nothing. */
final class DeadLetterTopics {

    private static final int TIMEOUT_MILLISECONDS = 15_000;
    private static final int MOST_AT_ONCE = 16;
    private static final Duration POLL = Duration.ofMillis(500);

    private final String kafka;

    DeadLetterTopics(String kafka) {
        this.kafka = kafka;
    }

    /** What was noted about every letter there is now. */
    LetterBox read() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(MOST_AT_ONCE)) {
            return read(consumer);
        } catch (KafkaException unusable) {
            throw unreachable();
        }
    }

    /**
     * The letters as they lie there, one after the other: each may be as large as a record can be, so they are never held together.
     *
     * @throws UsageException when one is gone meanwhile, or Kafka is
     */
    void each(List<DeadLetter> noted, Consumer<DeadLetter> use) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(1)) {
            LetterReader reader = new LetterReader(consumer, noted, Duration.ofMillis(TIMEOUT_MILLISECONDS));
            noted.forEach(letter -> use.accept(reader.whole(letter.id())));
        } catch (KafkaException unusable) {
            throw unreachable();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(int mostAtOnce) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "max.poll.records", mostAtOnce,
                "default.api.timeout.ms", TIMEOUT_MILLISECONDS, "request.timeout.ms", TIMEOUT_MILLISECONDS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static LetterBox read(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = LetterId.TOPICS.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        LetterBox box = new LetterBox();
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        while (!ends.isEmpty()) {
            consumer.poll(POLL).forEach(box::take);
            ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return box;
    }

    /** Sends each letter to where it came from, and marks it when the broker has it. A crash in between sends it twice, never not at all. */
    void replay(List<DeadLetter> letters) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all",
                "max.request.size", Topics.MAX_RECORD_BYTES, "compression.type", "lz4", "max.block.ms", TIMEOUT_MILLISECONDS,
                "delivery.timeout.ms", TIMEOUT_MILLISECONDS, "request.timeout.ms", TIMEOUT_MILLISECONDS / 2);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            each(letters, letter -> {
                send(producer, letter.again());
                send(producer, letter.mark());
            });
        } catch (KafkaException unusable) {
            throw unreachable();
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException refused) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted; letters sent so far are marked");
        }
    }

    private UsageException unreachable() {
        return new UsageException("no Kafka with the topics of Phrasewatch answers at " + kafka + "; give its address with --kafka");
    }
}

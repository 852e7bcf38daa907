package io.phrasewatch.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads one topic beside the consumers under test; belongs to no group and commits nothing. One thread at a time. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    private TopicReader(String servers, String topic, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers,
                        "max.partition.fetch.bytes", "8388608"),
                new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // a seek happens at the next use: fix the place now, before the test acts
        partitions.forEach(consumer::position);
    }

    /** Sees what is written from now on. */
    public static TopicReader fromNow(String topic) {
        return new TopicReader(Backends.kafkaBootstrapServers(), topic, false);
    }

    /** Sees everything the topic still holds. */
    public static TopicReader fromBeginning(String topic) {
        return new TopicReader(Backends.kafkaBootstrapServers(), topic, true);
    }

    /** As {@link #fromBeginning(String)}, on a broker that is not the one of this JVM's tests. */
    public static TopicReader fromBeginning(String servers, String topic) {
        return new TopicReader(servers, topic, true);
    }

    /** All records seen so far, after one look for new ones. */
    public List<ConsumerRecord<String, String>> read() {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return List.copyOf(seen);
    }

    /** Waits until {@code count} records satisfy the condition and returns all that do; fails after 30 seconds. */
    public List<ConsumerRecord<String, String>> await(int count, Predicate<ConsumerRecord<String, String>> condition) {
        return Awaitility.await().atMost(PATIENCE)
                .until(() -> read().stream().filter(condition).toList(), found -> found.size() >= count);
    }

    /** As {@link #await(int, Predicate)}, for the records of one key. */
    public List<ConsumerRecord<String, String>> awaitKey(String key, int count) {
        return await(count, record -> key.equals(record.key()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}

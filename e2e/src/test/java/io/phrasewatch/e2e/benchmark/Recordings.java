package io.phrasewatch.e2e.benchmark;

import io.phrasewatch.contracts.BatchRecorded;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears from Kafka which conversations can be read, as a backend would. They could be read a little earlier: the event follows the commit. */
final class Recordings implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, CompletableFuture<Long>> heard = new ConcurrentHashMap<>();
    private final Thread listener = new Thread(this::listen, "recordings");
    private volatile boolean stopped;

    Recordings(String kafka) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DETECTION_OUTCOMES).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener.start();
    }

    /** When it could be read, as {@link System#nanoTime()}. */
    CompletableFuture<Long> of(String conversationId) {
        return heard.computeIfAbsent(conversationId, unheard -> new CompletableFuture<>());
    }

    private void listen() {
        while (!stopped) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
                if (EventCodec.decode(record.value()).data() instanceof BatchRecorded recorded) {
                    of(recorded.conversationId()).complete(System.nanoTime());
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        listener.join();
    }
}

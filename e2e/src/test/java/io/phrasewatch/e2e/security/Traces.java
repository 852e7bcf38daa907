package io.phrasewatch.e2e.security;

import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.testkit.Backends;
import io.phrasewatch.testkit.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for a text in every table of every schema and in every record of every topic, keys and headers included. */
final class Traces {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final String marker;

    Traces(String marker) {
        this.marker = marker;
    }

    /** Rows that hold the text, by table. */
    Map<String, Long> inTables() {
        Map<String, Long> found = new TreeMap<>();
        for (Map<String, Object> table : Database.query("select table_schema || '.' || table_name as name from information_schema.tables "
                + "where table_type = 'BASE TABLE' and table_schema in ('tracker', 'ingest', 'conversation')")) {
            String name = (String) table.get("name");
            long rows = Database.count("select count(*) from " + name + " t where t::text like ?", "%" + marker + "%");
            if (rows > 0) {
                found.put(name, rows);
            }
        }
        return found;
    }

    /** Records that hold the text, by topic. */
    Map<String, Long> inTopics() {
        Map<String, Long> found = new TreeMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", Backends.kafkaBootstrapServers(), "max.partition.fetch.bytes", "8388608");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            Topics.ALL.forEach(topic -> consumer.partitionsFor(topic.name())
                    .forEach(partition -> all.add(new TopicPartition(partition.topic(), partition.partition()))));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK)) {
                    if (holds(record)) {
                        found.merge(record.topic(), 1L, Long::sum);
                    }
                }
            }
        }
        return found;
    }

    private boolean holds(ConsumerRecord<byte[], byte[]> record) {
        for (Header header : record.headers()) {
            if (holds(header.value())) {
                return true;
            }
        }
        return holds(record.key()) || holds(record.value());
    }

    private boolean holds(byte[] bytes) {
        return bytes != null && new String(bytes, StandardCharsets.UTF_8).contains(marker);
    }

    /** Makes every topic that forgets with time forget at once, or as fast as the code says. */
    static void retain(boolean normally) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Backends.kafkaBootstrapServers()))) {
            for (Topic topic : Topics.ALL) {
                String retention = topic.settings().get("retention.ms");
                if (retention != null) {
                    admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                            List.of(new AlterConfigOp(new ConfigEntry("retention.ms", normally ? retention : "1"),
                                    AlterConfigOp.OpType.SET)))).all().get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

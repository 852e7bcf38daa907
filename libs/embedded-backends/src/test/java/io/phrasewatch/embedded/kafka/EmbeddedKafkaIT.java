package io.phrasewatch.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.embedded.BackendException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final NewTopic TOPIC = new NewTopic("things.v1", 2, (short) 1);

    @TempDir
    Path directory;

    @Test
    void keepsRecordsAcrossARestart() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaSettings(directory, 0))) {
            kafka.createTopics(List.of(TOPIC));
            send(kafka, "kept");
        }

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaSettings(directory, 0))) {

            // Then
            assertThat(readAll(kafka)).containsExactly("kept");
        }
    }

    @Test
    void bringsTopicsToTheWantedListAsOftenAsAsked() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaSettings(directory, 0))) {
            kafka.createTopics(List.of(TOPIC));

            // When
            kafka.createTopics(List.of(
                    new NewTopic("things.v1", 5, (short) 1).configs(Map.of("retention.ms", "12345")),
                    new NewTopic("others.v1", 1, (short) 1)));

            // Then
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                ConfigResource things = new ConfigResource(ConfigResource.Type.TOPIC, "things.v1");
                assertThat(admin.listTopics().names().get()).contains("things.v1", "others.v1");
                assertThat(admin.describeTopics(List.of("things.v1")).allTopicNames().get().get("things.v1")
                        .partitions()).hasSize(2);
                assertThat(admin.describeConfigs(List.of(things)).all().get().get(things).get("retention.ms").value())
                        .isEqualTo("12345");
            }
        }
    }

    @Test
    void refusesAPortInUse() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaSettings settings = new KafkaSettings(directory, taken.getLocalPort());

            // When, then
            assertThatThrownBy(() -> EmbeddedKafka.start(settings))
                    .isInstanceOf(BackendException.class)
                    .hasMessage("Kafka port " + taken.getLocalPort() + " is already in use");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        // Given
        try (EmbeddedKafka running = EmbeddedKafka.start(new KafkaSettings(directory, 0))) {

            // When, then
            assertThatThrownBy(() -> EmbeddedKafka.start(new KafkaSettings(directory, 0)))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("is in use by another process");
            assertThat(running.port()).isPositive();
        }
    }

    private static void send(EmbeddedKafka kafka, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("things.v1", 0, "key", value)).get();
        }
    }

    private static List<String> readAll(EmbeddedKafka kafka) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("things.v1", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
                    .map(record -> record.value()).toList();
        }
    }
}

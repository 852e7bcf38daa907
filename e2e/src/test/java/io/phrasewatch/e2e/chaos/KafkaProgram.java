package io.phrasewatch.e2e.chaos;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.embedded.kafka.EmbeddedKafka;
import io.phrasewatch.embedded.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, so that it can be killed. Arguments: folder, port. */
public final class KafkaProgram {

    private KafkaProgram() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.createTopics(Topics.ALL.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings())).toList());
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}

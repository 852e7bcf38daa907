package io.phrasewatch.standalone.topics;

import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.embedded.kafka.TopicSetup;
import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/**
 * Makes every topic of {@code docs/topics.md} on a given Kafka; topics that exist keep their partitions and get the settings.
 *
 * @param kafka       bootstrap addresses
 * @param replication copies of each partition, at least 1
 */
public record TopicsCommand(String kafka, short replication) {

    private static final String TIMEOUT_MILLISECONDS = "15000";

    /**
     * Runs the command.
     *
     * @return exit code 0
     * @throws UsageException when the words make no sense
     */
    public static int run(List<String> words) {
        TopicsCommand command = parse(words);
        command.apply();
        System.out.println(Topics.ALL.size() + " topics are ready on " + command.kafka());
        return 0;
    }

    static TopicsCommand parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        String kafka = null;
        short replication = 1;
        while (!arguments.isEmpty()) {
            String option = arguments.next();
            switch (option) {
                case "--kafka" -> kafka = arguments.value(option);
                case "--replication" -> replication = replication(arguments.value(option));
                default -> throw new UsageException("unknown option \"" + option + "\"; topics takes --kafka and --replication");
            }
        }
        if (kafka == null) {
            throw new UsageException("topics needs --kafka HOST:PORT");
        }
        return new TopicsCommand(kafka, replication);
    }

    private static short replication(String value) {
        if (!value.matches("[1-9]")) {
            throw new UsageException("--replication must be a number from 1 to 9, not \"" + value + "\"");
        }
        return Short.parseShort(value);
    }

    private void apply() {
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLISECONDS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLISECONDS);
        try (Admin admin = Admin.create(connection)) {
            new TopicSetup(admin).apply(Topics.ALL.stream().map(this::newTopic).toList());
        } catch (KafkaException unusable) {
            throw new UsageException("--kafka " + kafka + " is not an address of a Kafka broker");
        }
    }

    private NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings());
    }
}

package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.phrasewatch.contracts.Topic;
import io.phrasewatch.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chart knows of Kafka is what the code says: topics, rights, the group that the scaling watches. */
class ChartKafkaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RenderedChart chart = RenderedChart.forProduction();

    @Test
    void makesTheTopicsOfTheCode() {
        List<Topic> made = specs("KafkaTopic").entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue().at("/partitions").asInt(), settings(topic.getValue().at("/config"))))
                .toList();
        assertThat(made).containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(ChartKafkaTest::complete).toList());
    }

    private static Topic complete(Topic topic) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        settings.putIfAbsent("cleanup.policy", "delete");
        return new Topic(topic.name(), topic.partitions(), settings);
    }

    /** Without what depends on the number of brokers. */
    private static Map<String, String> settings(JsonNode config) {
        Map<String, String> settings = new TreeMap<>();
        config.properties().forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
        settings.remove("min.insync.replicas");
        return settings;
    }

    @Test
    void makesTheSameTopicsByJob() {
        String script = RenderedChart.with(Map.of("kafka.topics", "job")).containers().stream()
                .filter(container -> container.getName().equals("kafka-topics"))
                .findFirst().orElseThrow().getCommand().get(2);
        assertThat(Topics.ALL).allMatch(topic -> script.contains("topic " + topic.name() + " " + topic.partitions() + " "
                + topic.settings().getOrDefault("cleanup.policy", "delete")));
    }

    @Test
    void givesEachServiceTheRightsItsChannelsNeed() {
        Map<String, JsonNode> users = specs("KafkaUser");
        for (String service : Repository.SERVICES) {
            List<String> rights = rights(users.get(service + "-kafka"));
            assertThat(rights).as(service).containsAll(channelNeeds(service));
        }
    }

    @Test
    void scalesTheWorkersByTheirOwnGroup() {
        Properties worker = defaults("detection-worker");
        JsonNode trigger = specs("ScaledObject").get("pw-detection-worker").at("/triggers/0/metadata");
        assertThat(trigger.at("/topic").asText()).isEqualTo(worker.getProperty("mp.messaging.incoming.worker-message-batches.topic"));
        assertThat(trigger.at("/consumerGroup").asText())
                .isEqualTo(worker.getProperty("mp.messaging.incoming.worker-message-batches.group.id"));
        assertThat(trigger.at("/sasl").asText()).isEqualTo("scram_sha512");
    }

    private Map<String, JsonNode> specs(String kind) {
        Map<String, JsonNode> specs = new TreeMap<>();
        for (HasMetadata object : chart.ofKind(kind)) {
            specs.put(object.getMetadata().getName(), JSON.valueToTree(object).get("spec"));
        }
        return specs;
    }

    /** Rights as {@code Write topic} or {@code Read group prefix}. */
    private static List<String> rights(JsonNode user) {
        List<String> rights = new ArrayList<>();
        for (JsonNode acl : user.at("/authorization/acls")) {
            rights.add(acl.at("/operations/0").asText() + " " + acl.at("/resource/name").asText());
        }
        return rights;
    }

    private static List<String> channelNeeds(String service) {
        Properties channels = defaults(service);
        Stream<String> own = channels.stringPropertyNames().stream()
                .filter(key -> key.matches("mp\\.messaging\\..*\\.topic"))
                .map(key -> (key.contains(".incoming.") && !key.contains("dead-letter") ? "Read " : "Write ") + channels.getProperty(key));
        Stream<String> groups = channels.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".group.id"))
                .map(key -> "Read " + channels.getProperty(key).replaceAll("^(phrasewatch-[a-z]+-).*", "$1"));
        return Stream.concat(own, groups).toList();
    }

    private static Properties defaults(String service) {
        return Repository.properties(service + "/src/main/resources/META-INF/microprofile-config.properties");
    }
}

package io.phrasewatch.embedded.kafka;

import io.phrasewatch.embedded.BackendException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Brings the topics of a broker to a wanted list; running it twice changes nothing. */
public final class TopicSetup {

    private final Admin admin;

    public TopicSetup(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes the topics that are absent and gives the others the wanted settings. The number of partitions of a topic
     * that exists is left alone: changing it would break the order per key.
     *
     * @throws BackendException when the broker refuses
     */
    public void apply(Collection<NewTopic> wanted) {
        try {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> absent = wanted.stream().filter(topic -> !existing.contains(topic.name())).toList();
            admin.createTopics(absent).all().get();
            List<NewTopic> configured = wanted.stream()
                    .filter(topic -> existing.contains(topic.name()) && topic.configs() != null)
                    .toList();
            admin.incrementalAlterConfigs(configured.stream()
                    .collect(Collectors.toMap(TopicSetup::resource, TopicSetup::settings))).all().get();
        } catch (ExecutionException e) {
            throw new BackendException("cannot make the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted while the topics were made", e);
        }
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> settings(NewTopic topic) {
        Function<Map.Entry<String, String>, AlterConfigOp> set = setting -> new AlterConfigOp(
                new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
        return topic.configs().entrySet().stream().map(set).toList();
    }
}

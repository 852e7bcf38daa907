package io.phrasewatch.embedded.kafka;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.DirectoryLock;
import io.phrasewatch.embedded.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A running Kafka broker on 127.0.0.1 inside this JVM; records and offsets stay in its folder across restarts. */
public final class EmbeddedKafka implements AutoCloseable {

    private final int port;
    private final KafkaRaftServer server;
    private final DirectoryLock lock;

    private EmbeddedKafka(int port, KafkaRaftServer server, DirectoryLock lock) {
        this.port = port;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the broker and waits until it takes requests; the first start of a folder also formats it.
     *
     * @throws BackendException with one plain line when that is impossible: port in use, folder held by another process
     */
    public static EmbeddedKafka start(KafkaSettings settings) {
        Path directory = settings.directory();
        DirectoryLock lock = DirectoryLock.acquire(directory.resolve("launcher.lock"),
                "the Kafka folder " + directory + " is in use by another process");
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // Kafka looks its plug-ins up through the context class loader, which may not see them
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            return start(settings, lock);
        } catch (Exception e) {
            lock.close();
            throw e instanceof BackendException plain ? plain
                    : new BackendException("Kafka did not start: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private static EmbeddedKafka start(KafkaSettings settings, DirectoryLock lock) throws Exception {
        int port = Ports.require(settings.port(), "Kafka");
        Path logs = settings.directory().resolve("logs");
        format(logs);
        Properties properties = BrokerProperties.of(logs, port, Ports.free());
        properties.putAll(settings.overrides());
        KafkaConfig config = new KafkaConfig(properties, false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedKafka(port, server, lock);
    }

    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(logs.toString())
                .setDirectories(List.of(logs.toString()))
                .run();
    }

    /** Where clients connect: {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** As {@link TopicSetup#apply}, on this broker. */
    public void createTopics(Collection<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            new TopicSetup(admin).apply(topics);
        }
    }

    /** Stops the broker in order, so that the next start has nothing to recover; the data stay. */
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }
}

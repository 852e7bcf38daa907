package io.phrasewatch.e2e.suite;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.embedded.Ports;
import io.phrasewatch.embedded.kafka.EmbeddedKafka;
import io.phrasewatch.embedded.kafka.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A broker that takes services over TLS and with a password alone. Tests have a door of their own. */
public final class SecuredKafka implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^(KAFKA_[A-Z_]+)=(.*)$");
    private static final String USER = "ingest-service";
    private static final String STORE_PASSWORD = "of-no-use-elsewhere";

    private final Path directory;
    private final int port = Ports.free();
    private final String password = UUID.randomUUID().toString();
    private final EmbeddedKafka broker;

    private SecuredKafka(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        makeCertificate();
        int open = Ports.free();
        this.broker = EmbeddedKafka.start(new KafkaSettings(directory.resolve("broker"), open, listeners(open, Ports.free())));
    }

    /** Starts the broker with all topics and one user. */
    public static SecuredKafka start(Path directory) {
        try {
            SecuredKafka kafka = new SecuredKafka(directory);
            kafka.addUser();
            kafka.broker.createTopics(Topics.ALL.stream()
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings())).toList());
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a test looks on without a password. */
    public String openAddress() {
        return broker.bootstrapServers();
    }

    /** What {@code docs/kafka.md} tells operators to set, with this broker's address, password and certificate. */
    public Map<String, String> environment() {
        return environment(password);
    }

    /** The same with a password nobody has. */
    public Map<String, String> environmentWithWrongPassword() {
        return environment(UUID.randomUUID().toString());
    }

    private Map<String, String> environment(String word) {
        try {
            String document = Files.readString(Path.of(System.getProperty("phrasewatch.root"), "docs/kafka.md"));
            String block = document.substring(document.indexOf("## TLS and SASL")).split("```")[1];
            Map<String, String> environment = new HashMap<>();
            Matcher variables = VARIABLE.matcher(block);
            while (variables.find()) {
                environment.put(variables.group(1), variables.group(2).replace("kafka.example.com:9093", "127.0.0.1:" + port)
                        .replace("password=\"\u2026\"", "password=\"" + word + "\"")
                        .replace("/etc/phrasewatch/kafka/ca.crt", directory.resolve("ca.crt").toString()));
            }
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> listeners(int open, int controller) {
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + open + ",SERVICES://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + open + ",SERVICES://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SERVICES:SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("listener.name.services.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keyStore().toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);
        return settings;
    }

    private void addUser() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", openAddress()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void makeCertificate() throws IOException {
        keytool("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-validity", "2", "-dname", "CN=localhost",
                "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12");
        keytool("-exportcert", "-alias", "broker", "-rfc", "-file", directory.resolve("ca.crt").toString());
    }

    private void keytool(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", keyStore().toString(), "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private Path keyStore() {
        return directory.resolve("broker.p12");
    }

    @Override
    public void close() {
        broker.close();
    }
}

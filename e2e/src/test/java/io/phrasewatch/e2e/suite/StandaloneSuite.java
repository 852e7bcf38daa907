package io.phrasewatch.e2e.suite;

import io.phrasewatch.embedded.Ports;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The suite as {@code ./phrasewatch up} runs it: one process, embedded servers, data in a folder. */
public final class StandaloneSuite implements RunningSuite {

    private final JavaProcess process;
    private final int port;
    private final int kafkaPort;
    private final Path data;

    private StandaloneSuite(JavaProcess process, int port, int kafkaPort, Path data) {
        this.process = process;
        this.port = port;
        this.kafkaPort = kafkaPort;
        this.data = data;
    }

    /** Starts on free ports and waits until it answers. */
    public static StandaloneSuite start(Path data) {
        return start(data, List.of());
    }

    /** As {@link #start(Path)}, with words before {@code java}. */
    public static StandaloneSuite start(Path data, List<String> prefix) {
        return start(data, prefix, Map.of());
    }

    /** As {@link #start(Path, List)}, with an environment and further options. */
    public static StandaloneSuite start(Path data, List<String> prefix, Map<String, String> environment, String... options) {
        return start(data, prefix, JavaProcess.SHORT_LIVED, environment, options);
    }

    /** With the heap that {@code ./phrasewatch up} takes and the JVM's own choices, for measuring; {@code options} are added. */
    public static StandaloneSuite startAsShipped(Path data, List<String> options, Map<String, String> environment) {
        List<String> jvm = new ArrayList<>(List.of("-Xms128m", "-Xmx1g"));
        jvm.addAll(options);
        return start(data, List.of(), jvm, environment);
    }

    private static StandaloneSuite start(Path data, List<String> prefix, List<String> jvm, Map<String, String> environment,
            String... options) {
        int port = Ports.free();
        int kafkaPort = Ports.free();
        List<String> words = new ArrayList<>(List.of("up", "--port", String.valueOf(port), "--kafka-port", String.valueOf(kafkaPort),
                "--data", data.toString(), "--app", "other"));
        words.addAll(List.of(options));
        JavaProcess process = JavaProcess.start("deploy/standalone", prefix, jvm, environment, words.toArray(String[]::new));
        return new StandaloneSuite(process.awaitReady("http://localhost:" + port), port, kafkaPort, data);
    }

    public JavaProcess process() {
        return process;
    }

    public int port() {
        return port;
    }

    /** Where Kafka clients connect. */
    public String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    @Override
    public String trackers() {
        return "http://localhost:" + port;
    }

    @Override
    public String ingest() {
        return trackers();
    }

    @Override
    public String worker() {
        return trackers();
    }

    @Override
    public String conversations() {
        return trackers();
    }

    @Override
    public Account account() {
        return read("credentials.json");
    }

    @Override
    public Account otherAccount() {
        return read("credentials-other.json");
    }

    private Account read(String file) {
        JsonPath json = JsonPath.from(data.resolve(file).toFile());
        return new Account(json.getString("appId"), json.getString("appSecret"));
    }

    @Override
    public void close() {
        process.stop();
    }
}

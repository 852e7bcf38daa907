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
    private final Path data;

    private StandaloneSuite(JavaProcess process, int port, Path data) {
        this.process = process;
        this.port = port;
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
        int port = Ports.free();
        List<String> words = new ArrayList<>(List.of("up", "--port", String.valueOf(port), "--kafka-port", String.valueOf(Ports.free()),
                "--data", data.toString(), "--app", "other"));
        words.addAll(List.of(options));
        JavaProcess process = JavaProcess.start("deploy/standalone", prefix, environment, words.toArray(String[]::new));
        return new StandaloneSuite(process.awaitReady("http://localhost:" + port), port, data);
    }

    public JavaProcess process() {
        return process;
    }

    public int port() {
        return port;
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

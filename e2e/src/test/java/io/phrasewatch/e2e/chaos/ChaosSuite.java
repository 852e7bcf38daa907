package io.phrasewatch.e2e.chaos;

import io.phrasewatch.e2e.suite.JavaProcess;
import io.phrasewatch.e2e.suite.RunningSuite;
import io.phrasewatch.embedded.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services as processes, with backends of their own; everything can be killed, and any service have replicas. */
final class ChaosSuite implements RunningSuite {

    static final String TRACKERS = "tracker-service";
    static final String INGEST = "ingest-service";
    static final String WORKER = "detection-worker";
    static final String CONVERSATIONS = "conversation-service";
    private static final Account ACCOUNT = new Account("1".repeat(64), "a".repeat(128));

    private final ChaosPostgres postgres;
    private final ChaosKafka kafka;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> defects;
    private Path build;

    private ChaosSuite(Path directory, Map<String, String> extra, Map<String, Map<String, String>> defects, Path build) {
        this.defects = defects;
        this.build = build;
        postgres = new ChaosPostgres(directory.resolve("postgres"));
        kafka = new ChaosKafka(directory.resolve("kafka"));
        environment.put("PHRASEWATCH_DATABASE_HOST", "127.0.0.1");
        environment.put("PHRASEWATCH_DATABASE_PORT", String.valueOf(postgres.port()));
        environment.put("PHRASEWATCH_DATABASE_PASSWORD", ChaosPostgres.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.address());
        environment.put("PHRASEWATCH_SERVICE_SECRET", "chaos-service-secret-of-32-characters");
        environment.put("PHRASEWATCH_TRACKER_SERVICE_URL", "http://127.0.0.1:" + port(TRACKERS));
        environment.put("PHRASEWATCH_INGEST_SERVICE_URL", "http://127.0.0.1:" + port(INGEST));
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__ONE__APP_ID", ACCOUNT.appId());
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__ONE__APP_SECRET", ACCOUNT.appSecret());
        environment.put("PHRASEWATCH_INGEST_MAX_OPEN_JOBS", "1000000");
        environment.putAll(extra);
    }

    /**
     * Starts everything and waits until it answers.
     *
     * @param extra   environment of all services beside the usual one
     * @param defects environment by service
     * @param build   root folder of the build whose services are started; null for this one
     */
    static ChaosSuite start(Path directory, Map<String, String> extra, Map<String, Map<String, String>> defects, Path build) {
        ChaosSuite suite = new ChaosSuite(directory, extra, defects, build);
        try {
            suite.postgres.start();
            suite.postgres.prepare();
            suite.kafka.start();
            List.of(TRACKERS, INGEST, CONVERSATIONS, WORKER).forEach(suite::launch);
            List.copyOf(suite.processes.keySet()).forEach(suite::awaitReady);
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    ChaosPostgres postgres() {
        return postgres;
    }

    ChaosKafka kafka() {
        return kafka;
    }

    /** Starts a process. @param name a service, or one of its replicas as {@code service#2} */
    void launch(String name) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("QUARKUS_HTTP_PORT", String.valueOf(port(name)));
        String service = name.split("#")[0];
        own.putAll(defects.getOrDefault(service, Map.of()));
        processes.put(name, JavaProcess.start(build == null ? service : build.resolve(service).toString(), List.of(), own));
    }

    /** What is launched from now on is of this build; null for the present one. */
    void use(Path other) {
        build = other;
    }

    void awaitReady(String name) {
        processes.get(name).awaitReady(address(name));
    }

    /** SIGKILL. */
    void kill(String name) {
        processes.remove(name).kill();
    }

    /** SIGTERM; returns when the process has ended, with its exit code. */
    int stop(String name) {
        return processes.remove(name).stop();
    }

    JavaProcess process(String name) {
        return processes.get(name);
    }

    String address(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    private int port(String name) {
        return ports.computeIfAbsent(name, service -> Ports.free());
    }

    @Override
    public String trackers() {
        return address(TRACKERS);
    }

    @Override
    public String ingest() {
        return address(INGEST);
    }

    @Override
    public String worker() {
        return address(WORKER);
    }

    @Override
    public String conversations() {
        return address(CONVERSATIONS);
    }

    @Override
    public Account account() {
        return ACCOUNT;
    }

    @Override
    public Account otherAccount() {
        throw new UnsupportedOperationException("one account is enough here");
    }

    @Override
    public void close() {
        List<JavaProcess> all = new ArrayList<>(processes.values());
        all.forEach(process -> process.handle().destroyForcibly());
        kafka.close();
        postgres.close();
    }
}

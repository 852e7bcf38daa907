package io.phrasewatch.e2e.suite;

import io.phrasewatch.embedded.Ports;
import io.phrasewatch.testkit.backend.SharedBackends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite as four processes against a PostgreSQL and a Kafka given by address, configured by environment alone. */
public final class FourProcessSuite implements RunningSuite {

    private static final Account ACCOUNT = new Account("1".repeat(64), "a".repeat(128));
    private static final Account OTHER_ACCOUNT = new Account("2".repeat(64), "b".repeat(128));

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, JavaProcess> processes = new LinkedHashMap<>();

    private FourProcessSuite(Map<String, String> extra) {
        for (String service : List.of("tracker-service", "ingest-service", "detection-worker", "conversation-service")) {
            addresses.put(service, "http://localhost:" + Ports.free());
        }
        Map<String, String> servers = SharedBackends.addresses();
        environment.put("PHRASEWATCH_DATABASE_HOST", servers.get(SharedBackends.POSTGRES_HOST));
        environment.put("PHRASEWATCH_DATABASE_PORT", servers.get(SharedBackends.POSTGRES_PORT));
        environment.put("PHRASEWATCH_DATABASE_PASSWORD", servers.get(SharedBackends.SERVICE_PASSWORD));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.get(SharedBackends.KAFKA));
        environment.put("PHRASEWATCH_SERVICE_SECRET", servers.get(SharedBackends.SERVICE_SECRET));
        environment.put("PHRASEWATCH_TRACKER_SERVICE_URL", addresses.get("tracker-service"));
        environment.put("PHRASEWATCH_INGEST_SERVICE_URL", addresses.get("ingest-service"));
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__ONE__APP_ID", ACCOUNT.appId());
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__ONE__APP_SECRET", ACCOUNT.appSecret());
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__TWO__APP_ID", OTHER_ACCOUNT.appId());
        environment.put("PHRASEWATCH_BOOTSTRAP_ACCOUNTS__TWO__APP_SECRET", OTHER_ACCOUNT.appSecret());
        environment.putAll(extra);
    }

    /** Starts all four and waits until each answers. */
    public static FourProcessSuite start() {
        return start(Map.of());
    }

    /** As {@link #start()}, with more environment, or another one. */
    public static FourProcessSuite start(Map<String, String> extra) {
        FourProcessSuite suite = new FourProcessSuite(extra);
        suite.addresses.keySet().forEach(suite::launch);
        suite.processes.forEach((service, process) -> process.awaitReady(suite.addresses.get(service)));
        return suite;
    }

    private void launch(String service) {
        processes.put(service, launch(service, addresses.get(service), Map.of()));
    }

    private JavaProcess launch(String service, String address, Map<String, String> other) {
        Map<String, String> own = new HashMap<>(environment);
        own.putAll(other);
        own.put("QUARKUS_HTTP_PORT", address.substring(address.lastIndexOf(':') + 1));
        return JavaProcess.start(service, List.of(), own);
    }

    /** One more ingest-service beside the first, with that in place of its environment; returns its address before anything answers there. */
    public String launchAnotherIngest(Map<String, String> other) {
        String address = "http://localhost:" + Ports.free();
        processes.put("another ingest-service", launch("ingest-service", address, other));
        return address;
    }

    /** SIGKILL for the worker, then a new one in its place; returns when that one answers. */
    public void killWorkerAndStartAnother() {
        processes.get("detection-worker").kill();
        launch("detection-worker");
        processes.get("detection-worker").awaitReady(worker());
    }

    /** Everything the four have printed, by service. */
    public Map<String, String> outputs() {
        Map<String, String> outputs = new LinkedHashMap<>();
        processes.forEach((service, process) -> outputs.put(service, process.output()));
        return outputs;
    }

    @Override
    public String trackers() {
        return addresses.get("tracker-service");
    }

    @Override
    public String ingest() {
        return addresses.get("ingest-service");
    }

    @Override
    public String worker() {
        return addresses.get("detection-worker");
    }

    @Override
    public String conversations() {
        return addresses.get("conversation-service");
    }

    @Override
    public Account account() {
        return ACCOUNT;
    }

    @Override
    public Account otherAccount() {
        return OTHER_ACCOUNT;
    }

    @Override
    public void close() {
        List<JavaProcess> all = new ArrayList<>(processes.values());
        all.forEach(process -> process.handle().destroy());
        all.forEach(JavaProcess::exitCode);
    }
}

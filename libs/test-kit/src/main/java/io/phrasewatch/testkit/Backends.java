package io.phrasewatch.testkit;

import io.phrasewatch.testkit.backend.QuietLogs;
import io.phrasewatch.testkit.backend.SharedBackends;
import io.phrasewatch.testkit.backend.SuperuserConnection;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Points a service under test to the servers of this JVM; they go on for the next test class. */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> addresses = SharedBackends.addresses();
        Map<String, String> config = new HashMap<>(Map.of(
                "phrasewatch.database.host", addresses.get(SharedBackends.POSTGRES_HOST),
                "phrasewatch.database.port", addresses.get(SharedBackends.POSTGRES_PORT),
                "phrasewatch.database.name", SuperuserConnection.DATABASE,
                "phrasewatch.database.password", addresses.get(SharedBackends.SERVICE_PASSWORD),
                "phrasewatch.service-secret", addresses.get(SharedBackends.SERVICE_SECRET),
                "kafka.bootstrap.servers", addresses.get(SharedBackends.KAFKA),
                "mp.jwt.verify.publickey.location", addresses.get(SharedBackends.PUBLIC_KEYS),
                "quarkus.http.test-port", "0",
                "quarkus.devservices.enabled", "false"));
        QuietLogs.CATEGORIES.forEach(category -> config.put("quarkus.log.category.\"" + category + "\".level", "WARN"));
        return config;
    }

    @Override
    public void stop() {
        // the servers end with the JVM: other test classes use them too
    }

    /** The secret services show each other, for tests that call an inner endpoint. */
    public static String serviceSecret() {
        return SharedBackends.addresses().get(SharedBackends.SERVICE_SECRET);
    }

    /** Where Kafka clients of a test connect. */
    public static String kafkaBootstrapServers() {
        return SharedBackends.addresses().get(SharedBackends.KAFKA);
    }
}

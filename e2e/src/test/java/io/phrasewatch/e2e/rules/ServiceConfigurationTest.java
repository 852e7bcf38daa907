package io.phrasewatch.e2e.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** In one process the configuration files of all services are read at once: none may decide for another. */
class ServiceConfigurationTest {

    private static final List<String> SERVICES =
            List.of("tracker-service", "ingest-service", "detection-worker", "conversation-service");
    private static final Set<String> OWN = Set.of("quarkus.application.name", "quarkus.http.port");
    private static final String DEFAULTS = "META-INF/microprofile-config.properties";

    private final Path root = Path.of(System.getProperty("phrasewatch.root"));

    @Test
    void noTwoServicesSetTheSameKey() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String service : SERVICES) {
            for (String key : keys(service, DEFAULTS)) {
                assertThat(owners.put(key, service)).as(key + " is also set by " + service).isNull();
            }
        }
    }

    @Test
    void whatAServiceSetsForItsWholeProcessTheStandaloneSetsToo() throws IOException {
        Set<String> process = keys("deploy/standalone", "application.properties");
        for (String service : SERVICES) {
            Set<String> keys = keys(service, "application.properties");
            keys.removeAll(OWN);
            assertThat(process).as(service).containsAll(keys);
        }
    }

    private Set<String> keys(String module, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve(module).resolve("src/main/resources").resolve(file))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames().stream()
                .filter(key -> !key.equals("config_ordinal"))
                .toList());
    }
}

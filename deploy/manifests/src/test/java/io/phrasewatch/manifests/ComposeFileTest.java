package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Compose file and what stands beside it, against the code. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    private final String text = Repository.text("deploy/compose/compose.yaml");
    private final JsonNode services = new ObjectMapper().<JsonNode>valueToTree(
            new Yaml(new SafeConstructor(new LoaderOptions())).load(text)).get("services");

    @Test
    void setsOnlyKeysTheServicesKnow() {
        for (String service : Repository.SERVICES) {
            List<String> names = new ArrayList<>();
            services.get(service).get("environment").fieldNames().forEachRemaining(names::add);
            assertThat(names).as(service).contains("PHRASEWATCH_DATABASE_HOST").allMatch(EnvironmentNames::isKnown);
        }
    }

    @Test
    void runsTheServicesWithNoMoreRightsThanTheyNeed() {
        for (String service : Repository.SERVICES) {
            JsonNode container = services.get(service);
            assertThat(container.get("read_only").asBoolean()).isTrue();
            assertThat(container.get("user").asText()).isEqualTo("10001:10001");
            assertThat(container.at("/cap_drop/0").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void buildsEachServiceFromItsOwnFolder() {
        for (String service : Repository.SERVICES) {
            assertThat(services.get(service).at("/build/args/SERVICE").asText()).isEqualTo(service);
            assertThat(services.get(service).at("/image").asText()).isEqualTo("phrasewatch/" + service);
        }
    }

    @Test
    void startsServicesAfterRolesAndTopics() {
        for (String service : Repository.SERVICES) {
            assertThat(services.get(service).get("depends_on").properties().stream().map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("roles", "topics");
        }
    }

    @Test
    void asksForNoSecretTheExampleLeavesOut() {
        Properties example = Repository.properties("deploy/compose/example.env");
        Set<String> asked = new TreeSet<>();
        VARIABLE.matcher(text).results().map(match -> match.group(1)).forEach(asked::add);
        assertThat(example.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void makesTheTopicsOfTheCode() {
        List<String> made = Pattern.compile("(?m)^topic (\\S+ \\d+ \\S+)$").matcher(Repository.text("deploy/compose/topics.sh"))
                .results().map(match -> match.group(1)).toList();
        assertThat(made).containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                .map(topic -> topic.name() + " " + topic.partitions() + " " + topic.settings().getOrDefault("cleanup.policy", "delete"))
                .toList());
    }

    @Test
    void leadsTheSamePathsToTheSameServicesAsTheIngress() {
        String proxy = Repository.text("deploy/compose/Caddyfile");
        for (MatchResult route : Pattern.compile("path: (\\S+), type: \\w+, service: (\\S+) }")
                .matcher(Repository.text("deploy/helm/templates/_names.tpl")).results().toList()) {
            String service = route.group(2).replaceAll("-service|detection-", "");
            assertThat(proxy).containsPattern("@" + service + " path [^\\n]*" + Pattern.quote(start(route.group(1))));
        }
    }

    private static String start(String path) {
        return path.startsWith("/oauth2") ? "/oauth2/" : path;
    }
}

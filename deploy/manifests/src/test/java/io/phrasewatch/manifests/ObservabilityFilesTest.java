package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dashboard and alerts are whole, and name metrics that the document promises. That a suite shows them is for the e2e tests to say. */
class ObservabilityFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:phrasewatch|kafka|http_server|jvm)_[a-z_]+");

    private final JsonNode dashboard = new ObjectMapper().readTree(Repository.text("deploy/observability/dashboard.json"));
    private final JsonNode alerts =
            new ObjectMapper(new YAMLFactory()).readTree(Repository.text("deploy/observability/alerts.yaml")).at("/groups/0/rules");

    ObservabilityFilesTest() throws IOException {
    }

    @Test
    void givesEveryPanelATitleAPlaceAndAQuestion() {
        Set<String> places = new HashSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            assertThat(panel.at("/title").asText()).isNotBlank();
            assertThat(panel.at("/targets/0/expr").asText()).isNotBlank();
            assertThat(places.add(panel.at("/gridPos/x").asText() + "," + panel.at("/gridPos/y").asText())).isTrue();
        }
        assertThat(places).hasSizeGreaterThan(8);
    }

    @Test
    void tellsWithEveryAlertWhatToDo() {
        assertThat(alerts).hasSizeGreaterThan(5).allSatisfy(alert -> {
            assertThat(alert.at("/alert").asText()).startsWith("Phrasewatch");
            assertThat(alert.at("/expr").asText()).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/action").asText()).isNotBlank();
        });
    }

    @Test
    void namesMetricsTheDocumentPromises() {
        String document = Repository.text("docs/observability.md");
        for (String file : List.of("deploy/observability/dashboard.json", "deploy/observability/alerts.yaml")) {
            assertThat(METRIC.matcher(Repository.text(file)).results().map(MatchResult::group)
                    .map(name -> name.replaceAll("_(bucket|count|sum)$", "")))
                    .as(file).allMatch(name -> document.contains("`" + name + "`"));
        }
    }

    @Test
    void reachesTheClusterThroughTheChart() {
        RenderedChart chart = RenderedChart.forProduction();
        assertThat(new ObjectMapper().<JsonNode>valueToTree(chart.ofKind("PrometheusRule").get(0)).at("/spec/groups/0/rules"))
                .hasSameSizeAs(alerts);
        assertThat(chart.all(io.fabric8.kubernetes.api.model.ConfigMap.class))
                .anyMatch(map -> map.getData().containsKey("phrasewatch.json"));
    }
}

package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Ingress leads every public path to the service that answers it, and shows nothing else of a service. */
class ChartRoutesTest {

    private static final Pattern RESOURCE = Pattern.compile("@(?:Path|WebSocket)\\((?:path = |value = )?\"(/[^\"]*)\"");

    private final List<HTTPIngressPath> routes = RenderedChart.forProduction().all(Ingress.class).get(0)
            .getSpec().getRules().get(0).getHttp().getPaths();

    @Test
    void leadsEveryPublicPathToItsService() {
        Map<String, String> paths = publicPaths();
        assertThat(paths).containsKeys("/v1/conversations", "/oauth2/token:generate", "/v1/detect", "/v1/process/text");
        paths.forEach((path, service) -> assertThat(serviceOf(path)).as(path).contains("pw-" + service));
    }

    @Test
    void leadsTheSocketsOfLiveStreamsToIngest() {
        assertThat(List.of("/v1/streaming/x", "/v1/realtime/insights/x", "/v1/subscribe/x", "/session/subscribe/x", "/subscribe/x"))
                .allMatch(path -> serviceOf(path).equals(Optional.of("pw-ingest-service")));
    }

    @Test
    void showsNothingThatIsForOperatorsAndServices() {
        assertThat(List.of("/q/metrics", "/q/health", "/internal/v1/accounts", "/other"))
                .allMatch(path -> serviceOf(path).isEmpty());
    }

    @Test
    void showsThePage() {
        assertThat(List.of("/", "/index.html", "/assets/page.js"))
                .allMatch(path -> serviceOf(path).equals(Optional.of("pw-tracker-service")));
    }

    /** First path of every resource class but the internal ones, and its service. */
    private static Map<String, String> publicPaths() {
        Map<String, String> paths = new TreeMap<>();
        for (String service : Repository.SERVICES) {
            Repository.files(service + "/src/main/java").stream()
                    .flatMap(file -> RESOURCE.matcher(Repository.text(file)).results().limit(1))
                    .map(MatchResult::group)
                    .map(ChartRoutesTest::literalStart)
                    .filter(path -> !path.startsWith("/internal/"))
                    .forEach(path -> paths.put(path, service));
        }
        return paths;
    }

    private static String literalStart(String annotation) {
        String path = annotation.substring(annotation.indexOf("\"/") + 1);
        return path.replaceAll("/?[{\"].*", "");
    }

    private Optional<String> serviceOf(String path) {
        return routes.stream().filter(route -> covers(route, path)).findFirst()
                .map(route -> route.getBackend().getService().getName());
    }

    private static boolean covers(HTTPIngressPath route, String path) {
        return route.getPathType().equals("Exact")
                ? path.equals(route.getPath())
                : path.equals(route.getPath()) || path.startsWith(route.getPath() + "/");
    }
}

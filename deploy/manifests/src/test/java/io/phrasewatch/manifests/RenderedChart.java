package io.phrasewatch.manifests;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code helm template} makes of the chart, read into Kubernetes' own types.
 *
 * @param objects the manifests, in the order they were rendered
 */
record RenderedChart(List<HasMetadata> objects) {

    private static final KubernetesSerialization READER = new KubernetesSerialization();

    /** With the defaults of {@code values.yaml}. */
    static RenderedChart withDefaults() {
        return render(template());
    }

    /** With the defaults and some values over them, keyed as in {@code --set}. */
    static RenderedChart with(Map<String, Object> values) {
        TemplateCommand template = template();
        values.forEach(template::set);
        return render(template);
    }

    /** With {@code values-production.yaml}. */
    static RenderedChart forProduction() {
        return render(template().withValuesFile(Repository.path("deploy/helm/values-production.yaml")));
    }

    static Helm chart() {
        return new Helm(ChartFolder.path());
    }

    private static TemplateCommand template() {
        return chart().template().withName("pw").withNamespace("phrasewatch");
    }

    private static RenderedChart render(TemplateCommand template) {
        List<HasMetadata> objects = new ArrayList<>();
        for (String document : template.call().split("(?m)^---\\s*$")) {
            if (document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
                objects.add((HasMetadata) READER.unmarshal(document));
            }
        }
        return new RenderedChart(List.copyOf(objects));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<HasMetadata> ofKind(String kind) {
        return objects.stream().filter(object -> object.getKind().equals(kind)).toList();
    }

    /** The pods of deployments and jobs. */
    List<PodSpec> pods() {
        return Stream.concat(
                all(Deployment.class).stream().map(deployment -> deployment.getSpec().getTemplate().getSpec()),
                all(Job.class).stream().map(job -> job.getSpec().getTemplate().getSpec())).toList();
    }

    List<Container> containers() {
        return pods().stream().flatMap(pod -> pod.getContainers().stream()).toList();
    }

    List<EnvVar> environment(String service) {
        return containers().stream()
                .filter(container -> container.getName().equals(service))
                .flatMap(container -> container.getEnv().stream())
                .toList();
    }
}

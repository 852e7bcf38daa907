package io.phrasewatch.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart as Helm renders it, with the values it comes with, those for production, and the other ways to run it. */
class HelmChartTest {

    private static final Set<String> CUSTOM_KINDS =
            Set.of("ScaledObject", "TriggerAuthentication", "KafkaTopic", "KafkaUser", "ServiceMonitor", "PrometheusRule");

    static Stream<RenderedChart> variants() {
        return Stream.of(
                RenderedChart.withDefaults(),
                RenderedChart.forProduction(),
                RenderedChart.with(Map.of("workerScaling.kind", "cpu", "kafka.topics", "job", "kafka.securityProtocol", "SASL_SSL",
                        "kafka.caSecret", "kafka-ca", "networkPolicies.enabled", true, "media.enabled", true,
                        "observability.tracesEndpoint", "http://collector:4317")),
                RenderedChart.with(Map.of("podDisruptionBudgets", false, "serviceAccount.create", false,
                        "observability.scrapeAnnotations", false, "ingress.enabled", true, "database.rolesJob.enabled", true)));
    }

    @Test
    void passesTheLint() {
        // When
        LintResult result = RenderedChart.chart().lint().strict().call();

        // Then
        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @Test
    void refusesAValueNobodyReads() {
        assertThatThrownBy(() -> RenderedChart.with(Map.of("ingres.enabled", true))).hasMessageContaining("ingres");
    }

    @Test
    void refusesAValueOfTheWrongForm() {
        assertThatThrownBy(() -> RenderedChart.with(Map.of("kafka.bootstrapServers", "kafka"))).hasMessageContaining("bootstrapServers");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void rendersKeysThatKubernetesKnows(RenderedChart chart) {
        for (HasMetadata object : chart.objects()) {
            assertThat(UnknownKeys.in(object)).as(object.getKind() + " " + object.getMetadata().getName()).isEmpty();
            if (object instanceof GenericKubernetesResource) {
                assertThat(CUSTOM_KINDS).contains(object.getKind());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void rendersEachObjectOnce(RenderedChart chart) {
        Set<String> names = new HashSet<>();
        for (HasMetadata object : chart.objects()) {
            assertThat(object.getMetadata().getName()).hasSizeLessThanOrEqualTo(63).matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
            assertThat(names.add(object.getKind() + "/" + object.getMetadata().getName())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void runsEveryServiceWithProbesAndOnItsOwnPort(RenderedChart chart) {
        List<Deployment> deployments = chart.all(Deployment.class);
        assertThat(deployments).extracting(deployment -> deployment.getMetadata().getName().replace("pw-", ""))
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
        for (Deployment deployment : deployments) {
            Container container = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            Properties own = Repository.properties(container.getName() + "/src/main/resources/application.properties");
            assertThat(container.getPorts().get(0).getContainerPort()).hasToString(own.getProperty("quarkus.http.port"));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void letsNoContainerDoMoreThanItMust(RenderedChart chart) {
        for (PodSpec pod : chart.pods()) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        }
        for (Container container : chart.containers()) {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void takesSecretsOnlyFromWhatTheDocumentLists(RenderedChart chart) {
        String document = Repository.text("docs/kubernetes.md");
        List<SecretKeySelector> references = chart.containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .toList();
        assertThat(references).isNotEmpty();
        for (SecretKeySelector reference : references) {
            assertThat(document).contains("`" + documentedName(reference.getName()) + "`").contains("`" + reference.getKey() + "`");
        }
    }

    private static String documentedName(String secret) {
        return Repository.SERVICES.stream().anyMatch(service -> secret.equals(service + "-kafka")) ? "SERVICE-kafka" : secret;
    }

    @ParameterizedTest
    @MethodSource("variants")
    void writesNoSecretIntoAManifest(RenderedChart chart) {
        List<String> plain = chart.containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValue() != null)
                .map(EnvVar::getName)
                .toList();
        assertThat(chart.ofKind("Secret")).isEmpty();
        assertThat(plain).noneMatch(name -> name.matches(".*(PASSWORD|SECRET|JAAS).*"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void setsOnlyKeysTheServicesKnow(RenderedChart chart) {
        for (String service : Repository.SERVICES) {
            assertThat(chart.environment(service)).extracting(EnvVar::getName)
                    .allMatch(EnvironmentNames::isKnown)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void mountsOnlyVolumesThatExist(RenderedChart chart) {
        for (PodSpec pod : chart.pods()) {
            Set<String> volumes = new HashSet<>(pod.getVolumes().stream().map(volume -> volume.getName()).toList());
            assertThat(pod.getContainers()).flatExtracting(Container::getVolumeMounts)
                    .allMatch(mount -> volumes.contains(mount.getName()));
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void leadsEveryServiceToThePodsOfItsDeployment(RenderedChart chart) {
        Map<String, Map<String, String>> pods = new java.util.HashMap<>();
        chart.all(Deployment.class).forEach(deployment ->
                pods.put(deployment.getMetadata().getName(), deployment.getSpec().getTemplate().getMetadata().getLabels()));
        for (Service service : chart.all(Service.class)) {
            assertThat(pods.get(service.getMetadata().getName())).containsAllEntriesOf(service.getSpec().getSelector());
            assertThat(service.getSpec().getPorts()).extracting(ServicePort::getName).containsExactly("http");
        }
    }

    @Test
    void keepsPodsOfEveryServiceThroughADrain() {
        // When
        RenderedChart chart = RenderedChart.forProduction();

        // Then
        assertThat(chart.all(PodDisruptionBudget.class))
                .hasSize(4)
                .allMatch(budget -> budget.getSpec().getMaxUnavailable().getIntVal() == 1);
    }
}

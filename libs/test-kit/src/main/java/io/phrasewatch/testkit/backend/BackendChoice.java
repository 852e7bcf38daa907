package io.phrasewatch.testkit.backend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/** Decides once whether a test run uses containers or the embedded servers. */
final class BackendChoice {

    /** Environment variable that overrides the choice: {@code embedded} or {@code containers}. */
    static final String VARIABLE = "PHRASEWATCH_TEST_BACKENDS";

    enum Kind { EMBEDDED, CONTAINERS }

    private BackendChoice() {
    }

    static BackendServers start(Path temporaryDirectory) {
        return choose(System.getenv(), BackendChoice::engineAnswers) == Kind.CONTAINERS
                ? ContainerServers.start()
                : EmbeddedServers.start(temporaryDirectory);
    }

    static Kind choose(Map<String, String> environment, EngineProbe engine) {
        String wish = environment.getOrDefault(VARIABLE, "");
        return switch (wish) {
            case "embedded" -> Kind.EMBEDDED;
            case "containers" -> Kind.CONTAINERS;
            case "" -> engine.answers(environment) ? Kind.CONTAINERS : Kind.EMBEDDED;
            default -> throw new IllegalArgumentException(
                    VARIABLE + " must be embedded or containers, not \"" + wish + "\"");
        };
    }

    /** Asking Testcontainers without a socket in sight would log a page of errors. */
    private static boolean engineAnswers(Map<String, String> environment) {
        boolean inSight = environment.containsKey("DOCKER_HOST")
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));
        return inSight && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Whether a container engine answers. */
    @FunctionalInterface
    interface EngineProbe {
        boolean answers(Map<String, String> environment);
    }
}

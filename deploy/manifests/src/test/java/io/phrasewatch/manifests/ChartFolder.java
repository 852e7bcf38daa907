package io.phrasewatch.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the chart for Helm to work on: links become files, because Helm prints a line for each; the wanted Kubernetes version is left
 * out, because the library renders for one of its own that nobody can set; hooks become ordinary objects, because it leaves hooks out.
 */
final class ChartFolder {

    private static final Path COPY = copy();

    private ChartFolder() {
    }

    static Path path() {
        return COPY;
    }

    private static Path copy() {
        Path chart = Repository.path("deploy/helm");
        try {
            Path copy = Files.createDirectories(Path.of("target/helm").toAbsolutePath());
            for (Path file : Repository.files("deploy/helm")) {
                Path target = copy.resolve(chart.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Repository.text(file).replaceAll("(?m)^(kubeVersion|\\s+helm\\.sh/hook.*):.*\n", ""));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.phrasewatch.e2e.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of metrics: those that operators' files and the document use, and those a process shows. */
public final class MetricNames {

    private static final Pattern USED = Pattern.compile("\\b(?:phrasewatch|kafka|http_server|jvm)_[a-z_]+");
    private static final Pattern SHOWN = Pattern.compile("(?m)^([a-z][a-z0-9_]+)[ {]");

    private MetricNames() {
    }

    /** In the dashboard, the alerts and {@code docs/observability.md}; a histogram there goes by the name of its family. */
    public static Set<String> used() throws IOException {
        Path root = Path.of(System.getProperty("phrasewatch.root"));
        Set<String> names = new TreeSet<>();
        for (String file : new String[] {"deploy/observability/dashboard.json", "deploy/observability/alerts.yaml", "docs/observability.md"}) {
            USED.matcher(Files.readString(root.resolve(file))).results().forEach(match -> names.add(family(match.group())));
        }
        return names;
    }

    /** In the text a process answers at {@code /q/metrics}. */
    public static Set<String> shown(String exposition) {
        Set<String> names = new TreeSet<>();
        SHOWN.matcher(exposition).results().forEach(match -> names.add(family(match.group(1))));
        return names;
    }

    private static String family(String name) {
        return name.replaceAll("_(bucket|count|sum|max)$", "");
    }
}

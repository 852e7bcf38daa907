package io.phrasewatch.manifests;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which environment variables mean something to a service: those of {@code docs/configuration.md}. */
final class EnvironmentNames {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|\\s*`([a-z][^`]+)`");
    private static final Set<String> OF_THE_JVM_AND_OPERATORS = Set.of("JAVA_TOOL_OPTIONS", "KEDA_KAFKA_USERNAME");
    private static final Set<String> DOCUMENTED = documented();

    private EnvironmentNames() {
    }

    static boolean isKnown(String variable) {
        String name = variable.replaceAll("^(PHRASEWATCH_BOOTSTRAP_ACCOUNTS__)[A-Z0-9_]+(__APP_)", "$1NAME$2");
        return OF_THE_JVM_AND_OPERATORS.contains(variable) || DOCUMENTED.contains(name);
    }

    private static Set<String> documented() {
        Set<String> names = new TreeSet<>();
        ROW.matcher(Repository.text("docs/configuration.md")).results()
                .map(match -> match.group(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .forEach(names::add);
        return names;
    }
}

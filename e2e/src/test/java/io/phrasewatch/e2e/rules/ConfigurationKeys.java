package io.phrasewatch.e2e.rules;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every {@code phrasewatch.} key the code reads: members of {@code @ConfigMapping} interfaces, names in
 * {@code @ConfigProperty}, and expressions in configuration files.
 */
final class ConfigurationKeys {

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(phrasewatch[^\"]*)\"");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(phrasewatch[^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(phrasewatch\\.[a-z0-9.-]+)");
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z0-9.]+);");

    private final Set<String> keys = new TreeSet<>();

    private ConfigurationKeys() {
    }

    static Set<String> below(Path root) throws IOException {
        ConfigurationKeys found = new ConfigurationKeys();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(ConfigurationKeys::isSource).toList()) {
                found.read(file);
            }
        }
        return found.keys;
    }

    private static boolean isSource(Path file) {
        String path = file.toString();
        return path.contains("/src/main/") && !path.contains("/node_modules/") && !path.contains("/target/")
                && (path.endsWith(".java") || path.endsWith(".properties"));
    }

    private void read(Path file) throws IOException {
        String source = Files.readString(file);
        Stream.of(PROPERTY, EXPRESSION)
                .flatMap(pattern -> pattern.matcher(source).results())
                .forEach(match -> keys.add(match.group(1)));
        Optional<MatchResult> mapping = MAPPING.matcher(source).results().findFirst();
        if (mapping.isPresent()) {
            addMembers(mapping.get().group(1), load(file, source));
        }
    }

    private static Class<?> load(Path file, String source) {
        String simpleName = file.getFileName().toString().replace(".java", "");
        String packageName = PACKAGE.matcher(source).results().findFirst().orElseThrow().group(1);
        try {
            return Class.forName(packageName + "." + simpleName, false, ConfigurationKeys.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addMembers(String prefix, Class<?> mapping) {
        for (Method member : mapping.getDeclaredMethods()) {
            boolean parentName = Stream.of(member.getAnnotations())
                    .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("WithParentName"));
            String key = parentName ? prefix : prefix + "." + kebab(member.getName());
            if (member.getReturnType() == Map.class) {
                addMembers(key + ".\"NAME\"", lastTypeArgument(member));
            } else if (member.getReturnType().getEnclosingClass() == mapping) {
                addMembers(key, member.getReturnType());
            } else {
                keys.add(key);
            }
        }
    }

    private static Class<?> lastTypeArgument(Method member) {
        var type = (java.lang.reflect.ParameterizedType) member.getGenericReturnType();
        return (Class<?>) type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}

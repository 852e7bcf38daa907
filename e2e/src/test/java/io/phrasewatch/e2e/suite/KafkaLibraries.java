package io.phrasewatch.e2e.suite;

import java.io.File;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a backend of somebody else's has: Kafka's client and a JSON library, and nothing of Phrasewatch. */
public final class KafkaLibraries {

    private static final Pattern NEEDED =
            Pattern.compile(".*/(kafka-clients|lz4-java|slf4j-api|jackson-(core|databind|annotations))-[0-9][^/]*\\.jar");

    private KafkaLibraries() {
    }

    /** Of this JVM's class path, also where surefire hides it in a manifest. */
    public static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).filter(NEEDED.asMatchPredicate()).collect(Collectors.joining(File.pathSeparator));
    }
}

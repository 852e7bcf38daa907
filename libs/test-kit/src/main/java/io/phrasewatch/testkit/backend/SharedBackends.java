package io.phrasewatch.testkit.backend;

import io.phrasewatch.testkit.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The servers of this JVM: started by the first test that asks, stopped when the JVM ends. Quarkus loads test classes
 * several times over, so the one true copy of this class is the system class loader's and only JDK types cross over.
 */
public final class SharedBackends {

    public static final String POSTGRES_HOST = "postgres.host";
    public static final String POSTGRES_PORT = "postgres.port";
    public static final String SUPERUSER_PASSWORD = "postgres.password";
    public static final String SERVICE_PASSWORD = "service.password";
    public static final String SERVICE_SECRET = "service.secret";
    public static final String KAFKA = "kafka.bootstrap.servers";
    public static final String PUBLIC_KEYS = "keys.public";
    public static final String PRIVATE_KEY = "keys.private";

    private static Map<String, String> addresses;

    private SharedBackends() {
    }

    /** Addresses and secrets of the running servers, by the names above; starts them when nobody has yet. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> addresses() {
        try {
            Class<?> original = Class.forName(SharedBackends.class.getName(), true, ClassLoader.getSystemClassLoader());
            return (Map<String, String>) original.getMethod("startOnce").invoke(null);
        } catch (ClassNotFoundException onlyThisCopyExists) {
            return startOnce();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test servers did not start", e.getCause());
        }
    }

    /** For {@link #addresses()} alone; public because another class loader calls it. */
    public static synchronized Map<String, String> startOnce() {
        if (addresses == null) {
            Thread thread = Thread.currentThread();
            ClassLoader callers = thread.getContextClassLoader();
            thread.setContextClassLoader(SharedBackends.class.getClassLoader());
            try {
                addresses = start();
            } finally {
                thread.setContextClassLoader(callers);
            }
        }
        return addresses;
    }

    private static Map<String, String> start() {
        QuietLogs.apply();
        try {
            Path directory = Files.createTempDirectory("phrasewatch-test-");
            BackendServers servers = BackendChoice.start(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, directory), "test-servers-stop"));
            String servicePassword = UUID.randomUUID().toString();
            new ServerSetup(servers).prepare(servicePassword);
            TestKeys keys = TestKeys.generate();
            return Map.of(
                    POSTGRES_HOST, servers.postgresHost(),
                    POSTGRES_PORT, String.valueOf(servers.postgresPort()),
                    SUPERUSER_PASSWORD, servers.superuserPassword(),
                    SERVICE_PASSWORD, servicePassword,
                    SERVICE_SECRET, UUID.randomUUID().toString(),
                    KAFKA, servers.kafkaBootstrapServers(),
                    PUBLIC_KEYS, keys.writePublicKeys(directory.resolve("jwks.json")).toUri().toString(),
                    PRIVATE_KEY, keys.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(BackendServers servers, Path directory) {
        servers.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

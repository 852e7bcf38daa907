package io.phrasewatch.e2e.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One program of the build, run as a process of its own with its output in a file. */
public final class JavaProcess {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** A test lives too short for the optimising compiler to pay. */
    static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param module      folder of the module that builds the program, of this build or, as a whole path, of another
     * @param prefix      words before {@code java}, e.g. to become another user
     * @param environment added to this process's own
     */
    public static JavaProcess start(String module, List<String> prefix, Map<String, String> environment,
            String... arguments) {
        return start(module, prefix, SHORT_LIVED, environment, arguments);
    }

    /** As {@link #start(String, List, Map, String...)}, with options of the JVM in place of those for tests. */
    static JavaProcess start(String module, List<String> prefix, List<String> options, Map<String, String> environment,
            String... arguments) {
        try {
            Path logs = Files.createDirectories(Path.of("target", "e2e-logs"));
            Path output = Files.createTempFile(logs, Path.of(module).getFileName() + "-", ".log");
            List<String> command = new ArrayList<>(prefix);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", program(module).toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            // tests that are cut off leave nothing behind
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + process.pid()));
            return new JavaProcess(process, output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path program(String module) {
        Path jar = Path.of(System.getProperty("phrasewatch.root")).resolve(module).resolve("target/quarkus-app/quarkus-run.jar")
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build the whole project first");
        }
        return jar;
    }

    /** Waits until the readiness endpoint below the address says yes; fails at once when the process ends. */
    public JavaProcess awaitReady(String address) {
        Awaitility.await().atMost(START_PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the process ended with " + process.exitValue() + ":\n" + output());
            }
            return answersReady(address);
        });
        return this;
    }

    public static boolean answersReady(String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything the process has printed. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the process to end by itself. */
    public int exitCode() {
        return exitCode(STOP_PATIENCE);
    }

    /** Waits so long for the process to end by itself. */
    public int exitCode(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, and the exit code it leads to. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }
}

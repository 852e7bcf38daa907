package io.phrasewatch.e2e.chaos;

import io.phrasewatch.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A Kafka that can be killed, frozen and started again on the same data and port. */
final class ChaosKafka implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final int port = Ports.free();
    private Process process;

    ChaosKafka(Path directory) {
        this.directory = directory;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts the broker and waits until all topics are there. */
    void start() {
        try {
            Path output = Files.createDirectories(directory).resolve("broker.log");
            Files.deleteIfExists(output);
            process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ChaosClassPath.text(), KafkaProgram.class.getName(),
                            directory.toString(), String.valueOf(port)))
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Awaitility.await("Kafka").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                String text = Files.readString(output);
                if (!process.isAlive()) {
                    throw new IllegalStateException("Kafka ended: " + text);
                }
                return text.contains("ready");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP: connections stay, nothing is answered. */
    void freeze() {
        Signals.send("STOP", process.pid());
    }

    void thaw() {
        Signals.send("CONT", process.pid());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}

package io.phrasewatch.standalone;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.Ports;
import io.phrasewatch.standalone.demo.Demo;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** One start for nobody, on free ports and data that are thrown away: the JVM records the classes it loads. */
public final class Rehearsal implements QuarkusApplication {

    static int run() {
        Path data = temporaryDirectory();
        try {
            UpOptions options = new UpOptions(Ports.free(), data, OptionalInt.of(Ports.free()), List.of(),
                    Optional.empty());
            return new Suite(options, Rehearsal.class).run();
        } finally {
            delete(data);
        }
    }

    @Override
    public int run(String... portAndData) {
        return Demo.run(List.of("--port", portAndData[0], "--data", portAndData[1]));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("phrasewatch-rehearsal-");
        } catch (IOException e) {
            throw new BackendException("cannot write to the folder for temporary files", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new BackendException("cannot remove " + directory, e);
        }
    }
}

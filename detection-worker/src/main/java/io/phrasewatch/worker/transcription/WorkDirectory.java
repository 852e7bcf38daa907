package io.phrasewatch.worker.transcription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of its own for one recording; gone when closed. */
final class WorkDirectory implements AutoCloseable {

    private final Path path;

    private WorkDirectory(Path path) {
        this.path = path;
    }

    /** @throws UncheckedIOException when it can not be made */
    static WorkDirectory make(Path parent) {
        try {
            Files.createDirectories(parent);
            return new WorkDirectory(Files.createTempDirectory(parent, "recording-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** What stays when a file can not be removed, a later start removes. */
    @Override
    public void close() {
        remove(path);
    }

    /** Removes what killed workers have left; what another worker is at work on is younger. */
    static void removeOld(Path parent, Duration age) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        FileTime oldest = FileTime.from(Instant.now().minus(age));
        try (Stream<Path> directories = Files.list(parent)) {
            for (Path directory : directories.toList()) {
                if (Files.getLastModifiedTime(directory).compareTo(oldest) < 0) {
                    remove(directory);
                }
            }
        } catch (IOException e) {
            // another worker may be doing the same
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // see close
        }
    }
}

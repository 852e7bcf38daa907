package io.phrasewatch.ingest.media;

import io.phrasewatch.kit.error.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Recordings on disk. A file has its final name once it is whole, and never changes afterwards. Methods block. */
@ApplicationScoped
class MediaFiles {

    private static final String ARRIVING = ".arriving";
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Path directory;

    MediaFiles(MediaConfig config) {
        this.directory = config.directory().toAbsolutePath().normalize();
    }

    static String newName() {
        return UUID.randomUUID().toString();
    }

    /** Where a file of that name is, or will be. */
    Path path(String name) {
        return directory.resolve(name);
    }

    /**
     * Where a file of that name gathers while it arrives.
     *
     * @throws ApiException 503 when the directory can not be made
     */
    Path arriving(String name) {
        try {
            Files.createDirectories(directory);
            return directory.resolve(name + ARRIVING);
        } catch (IOException e) {
            throw notStored();
        }
    }

    /** Says that a file arrived whole. */
    void complete(String name) throws IOException {
        Files.move(directory.resolve(name + ARRIVING), path(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, whole or not; there need not be one. */
    void delete(String name) throws IOException {
        for (Path file : List.of(path(name), directory.resolve(name + ARRIVING), directory.resolve(name + ARRIVING + ".part"))) {
            Files.deleteIfExists(file);
        }
    }

    /** Names of the files that were last written before that time. */
    List<String> olderThan(Instant time) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                        names.add(name(file));
                    }
                }
            }
        }
        return names.stream().distinct().toList();
    }

    static ApiException notStored() {
        return ApiException.retryAfter(RETRY_AFTER_SECONDS, MediaError.NOT_STORED);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int suffix = name.indexOf(ARRIVING);
        return suffix < 0 ? name : name.substring(0, suffix);
    }
}

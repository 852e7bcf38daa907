package io.phrasewatch.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files on this machine that are not whole yet. */
final class Scratch {

    private static final String ARRIVING = ".arriving";
    /** What the fetching of a URL leaves between two tries, or the piece of a file that goes to a bucket next. */
    private static final String PART = ARRIVING + ".part";

    private final Path directory;

    Scratch(Path directory) {
        this.directory = directory;
    }

    /** Where the file of that name gathers; the directory is there. */
    Path file(String name) throws IOException {
        Files.createDirectories(directory);
        return directory.resolve(name + ARRIVING);
    }

    /** Where the next piece of that file gathers; the directory is there. */
    Path piece(String name) throws IOException {
        Files.createDirectories(directory);
        return directory.resolve(name + PART);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name + ARRIVING));
        Files.deleteIfExists(directory.resolve(name + PART));
    }

    void dropOlderThan(Instant time) throws IOException {
        for (String suffix : List.of(ARRIVING, PART)) {
            for (String name : namesOlderThan(directory, suffix, time)) {
                Files.deleteIfExists(directory.resolve(name + suffix));
            }
        }
    }

    /** Names, without the suffix, of files in the directory that end with it and were last written before that time. */
    static List<String> namesOlderThan(Path directory, String suffix, Instant time) throws IOException {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String bare = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
                if (name.endsWith(suffix) && MediaFiles.NAME.matcher(bare).matches() && isOlder(file, time)) {
                    names.add(bare);
                }
            }
        }
        return names;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }
}

package io.phrasewatch.ingest.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is arriving. While it is not whole, a second file beside it ({@code .part}) names the version that the bytes belong to, so
 * that a later call can ask for the rest of the same version; without a version the bytes are worth nothing.
 */
final class PartialFile {

    private final Path file;
    private final Path versionFile;

    PartialFile(Path file) {
        this.file = file;
        this.versionFile = file.resolveSibling(file.getFileName() + ".part");
    }

    Path path() {
        return file;
    }

    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The version of the bytes that are here, empty when one must begin at the start. */
    Optional<String> version() throws IOException {
        if (!Files.exists(versionFile) || length() == 0) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(versionFile)).filter(text -> !text.isEmpty());
    }

    /** Forgets all bytes; those that come now belong to the given version. */
    void begin(Optional<String> version) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(versionFile, version.orElse(""));
    }

    /** Says that the file is whole. */
    void complete() throws IOException {
        Files.deleteIfExists(versionFile);
    }

    /** Removes both files, as far as they are there and let themselves be removed. */
    void discard() {
        file.toFile().delete();
        versionFile.toFile().delete();
    }
}

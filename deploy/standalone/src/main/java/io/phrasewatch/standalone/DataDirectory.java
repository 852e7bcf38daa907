package io.phrasewatch.standalone;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.embedded.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything the suite keeps between two starts; held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    private static final int SECRET_LENGTH = 48;

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws BackendException when another process holds it, or it cannot be written */
    static DataDirectory open(Path root) {
        return new DataDirectory(root, DirectoryLock.acquire(root.resolve("lock"),
                "the data directory " + root + " is in use by another phrasewatch"));
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** Where submitted recordings are. */
    Path media() {
        return root.resolve("media");
    }

    /** Where recordings lie while they are worked on. */
    Path transcription() {
        return root.resolve("transcription");
    }

    /** Where the first account's credentials are. */
    Path credentialsFile() {
        return root.resolve("credentials.json");
    }

    Path credentialsFile(String app) {
        return root.resolve("credentials-" + app + ".json");
    }

    /** Credentials of a file of this directory, made at the first call ever. */
    Credentials credentials(Path file) {
        try {
            return Credentials.readOrCreate(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A secret by name, made at the first call ever. */
    String secret(String name) {
        try {
            Path file = PrivateFiles.directory(root.resolve("secrets")).resolve(name);
            if (!Files.exists(file)) {
                PrivateFiles.write(file, RandomText.of(SECRET_LENGTH) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private BackendException unwritable(IOException e) {
        return new BackendException("cannot write to " + root + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        lock.close();
    }
}

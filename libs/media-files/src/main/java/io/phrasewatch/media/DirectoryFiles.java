package io.phrasewatch.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** Files in a directory. Several replicas of the service need one that all of them see. */
public final class DirectoryFiles implements MediaFiles {

    private final Scratch scratch;
    private final Path directory;

    /** @param directory made when it is first needed */
    public DirectoryFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.scratch = new Scratch(this.directory);
    }

    @Override
    public ArrivingFile begin(String name) throws IOException {
        return new ArrivingInDirectory(this, name, scratch.file(name));
    }

    @Override
    public Path gathering(String name) throws IOException {
        return scratch.file(name);
    }

    /** Also moves the directory's entry to disk, where the platform lets directories be opened. */
    @Override
    public void keep(String name) throws IOException {
        Path gathered = scratch.file(name);
        try (FileChannel written = FileChannel.open(gathered, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(gathered, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisPlatform) {
            // Windows writes its entries through
        }
    }

    @Override
    public boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    @Override
    public KeptFile open(String name) throws IOException {
        Path file = directory.resolve(name);
        return new KeptFile(Files.size(file), Files.newInputStream(file));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
        scratch.delete(name);
    }

    @Override
    public List<String> olderThan(Instant time) throws IOException {
        return Scratch.namesOlderThan(directory, "", time);
    }

    @Override
    public void dropUnfinished(Instant time) throws IOException {
        scratch.dropOlderThan(time);
    }
}

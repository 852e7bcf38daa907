package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a size of its own, in memory, that can be filled to its last byte. Only root may make one. */
final class SmallDisk {

    private static final int PIECE = 65_536;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    static SmallDisk mount(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + megabytes + "m", "none", directory.toString());
        return new SmallDisk(directory);
    }

    /** Fills what is left. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] piece = new byte[PIECE];
            for (int length = PIECE; length > 0; length /= 2) {
                write(ballast, piece, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream ballast, byte[] piece, int length) {
        try {
            while (true) {
                ballast.write(piece, 0, length);
            }
        } catch (IOException full) {
            // as meant
        }
    }

    /** Gives the space back. */
    void empty() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unmount() {
        run("umount", "-l", directory.toString());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("needs root: " + List.of(command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.phrasewatch.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a directory for one process; the operating system lets go of it when the process dies, however it dies. */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param file    the lock file; made with its folders when absent, never deleted
     * @param refusal the whole message of the error when another process holds it
     * @throws BackendException when the lock is taken or the file cannot be written
     */
    public static DirectoryLock acquire(Path file, String refusal) {
        FileChannel channel = null;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new BackendException(refusal);
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new BackendException("cannot write to " + file.toAbsolutePath().getParent(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BackendException("cannot release the lock of the data directory", e);
        }
    }
}

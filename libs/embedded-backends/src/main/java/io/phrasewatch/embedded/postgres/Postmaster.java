package io.phrasewatch.embedded.postgres;

import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process an earlier launcher may have left behind, known from {@code postmaster.pid}. */
final class Postmaster {

    private final Path cluster;
    private final Path pidFile;

    Postmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /**
     * Whether a server of this cluster still runs. A file whose number now belongs to some other program (the machine
     * was restarted and numbers came round) is removed, because PostgreSQL itself would refuse to start.
     *
     * @throws BackendException when the number is alive and nothing tells what it is
     */
    boolean runs() {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        if (isZombie(process.get().pid())) {
            remove();
            return false;
        }
        ProcessHandle.Info info = process.get().info();
        String command = info.commandLine().or(info::command).orElseThrow(() -> new BackendException(
                "process " + process.get().pid() + " holds " + pidFile + " and cannot be identified; stop it first"));
        if (command.contains("postgres") && command.contains(cluster.toString())) {
            return true;
        }
        remove();
        return false;
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new BackendException("cannot read " + pidFile, e);
        }
    }

    /** Dead, but not yet collected by its parent: a number PostgreSQL would still take for a living server. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new BackendException("cannot remove the stale " + pidFile, e);
        }
    }
}

package io.phrasewatch.embedded.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.phrasewatch.embedded.BackendException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The account the server's programs run under. PostgreSQL refuses to run as root, so root steps down: best into a
 * user namespace of its own (files stay root's), else to the account {@code nobody}.
 *
 * @param prefix words put before every command; empty when the launcher is an ordinary user
 * @param uid    owner the data directory must have on disk
 */
record ServerAccount(List<String> prefix, long uid) {

    private static final long NOBODY = 65534;

    static ServerAccount choose() {
        long uid = new UnixSystem().getUid();
        if (uid != 0) {
            return new ServerAccount(List.of(), uid);
        }
        return Stream.of(
                        new ServerAccount(List.of("unshare", "-U"), 0),
                        new ServerAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
                                "--clear-groups"), NOBODY),
                        new ServerAccount(List.of("runuser", "-u", "nobody", "--"), NOBODY))
                .filter(ServerAccount::works)
                .findFirst()
                .orElseThrow(() -> new BackendException("PostgreSQL does not run as root and neither unshare, setpriv"
                        + " nor runuser works here; start as an ordinary user"));
    }

    private boolean works() {
        List<String> command = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes this account the owner of a folder and all in it; a folder made under another account cannot be used
     * otherwise.
     *
     * @throws BackendException when it belongs to somebody else and the launcher may not change that
     */
    void own(Path folder) {
        try {
            if (owner(folder) == uid) {
                return;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new BackendException(folder + " belongs to another user", e);
        }
    }

    private static long owner(Path folder) throws IOException {
        return ((Number) Files.getAttribute(folder, "unix:uid")).longValue();
    }
}

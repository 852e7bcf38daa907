package io.phrasewatch.embedded.postgres;

import io.phrasewatch.embedded.BackendException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names the archive of binaries made for a machine. */
record PostgresPlatform(String os, String arch, boolean musl) {

    static PostgresPlatform current() {
        return new PostgresPlatform(System.getProperty("os.name"), System.getProperty("os.arch"),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    /** @throws BackendException when PostgreSQL is not built for this machine */
    String archive() {
        String system = os.toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (system.startsWith("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        if (system.startsWith("linux") && arm && !musl) {
            return "postgres-linux-arm_64.txz";
        }
        if (system.startsWith("linux") && arch.equals("amd64")) {
            return musl ? "postgres-linux-x86_64-alpine_linux.txz" : "postgres-linux-x86_64.txz";
        }
        throw new BackendException("no embedded PostgreSQL for " + os + " on " + arch
                + (musl ? " (Alpine)" : "") + "; start the services against a PostgreSQL of your own");
    }
}

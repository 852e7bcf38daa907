package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java itself can not send. */
final class Signals {

    private Signals() {
    }

    /** @param signal without {@code SIG} */
    static void send(String signal, long pid) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " " + pid + " answered " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

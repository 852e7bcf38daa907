package io.phrasewatch.e2e.sdk;

import io.phrasewatch.e2e.suite.Program;
import io.phrasewatch.e2e.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that play a client, run to their end. */
final class ClientProgram {

    private static final int MINUTES = 5;

    private ClientProgram() {
    }

    /** Whether a command exists here and ends well. */
    static boolean works(String... command) {
        try {
            Process asked = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return asked.waitFor(MINUTES, TimeUnit.MINUTES) && asked.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the suite is, who signs in, and what is said. */
    static Map<String, String> environment(RunningSuite suite, Path recording) {
        return Map.of(
                "PHRASEWATCH_URL", suite.trackers(),
                "PHRASEWATCH_APP_ID", suite.account().appId(),
                "PHRASEWATCH_APP_SECRET", suite.account().appSecret(),
                "PHRASEWATCH_RECORDING", recording.toString());
    }

    /** Runs a program; fails with everything it printed. */
    static void succeed(Path folder, Map<String, String> environment, String... command) {
        Program.succeed(folder, MINUTES, environment, command);
    }
}

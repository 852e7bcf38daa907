package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where clients run that would have processors of their own. On one machine they get what the suite and its well-behaved clients leave: on
 * Linux each thread has a priority of its own, and hands it to the threads it begins. Elsewhere they run as any other.
 */
final class OtherMachines {

    private static final Path THIS_THREAD = Path.of("/proc/thread-self");
    private static final String LOWEST = "19";

    private OtherMachines() {
    }

    /** A thread with the lowest priority. */
    static ExecutorService thread() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        thread.submit(OtherMachines::standBack);
        return thread;
    }

    private static Void standBack() throws IOException, InterruptedException {
        if (Files.exists(THIS_THREAD)) {
            String id = Files.readSymbolicLink(THIS_THREAD).getFileName().toString();
            new ProcessBuilder("renice", "-n", LOWEST, "-p", id).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
        return null;
    }
}

package io.phrasewatch.speech.decoding;

import java.util.ArrayList;
import java.util.List;

/** Programs that read what strangers sent: bounded memory, an empty environment. */
public final class BoundedCommand {

    /** Address space in KiB; a decoder needs a tenth of it. */
    private static final String MOST_MEMORY = "2097152";
    private static final List<String> BOUNDED = List.of("/bin/sh", "-c", "ulimit -v " + MOST_MEMORY + " 2>/dev/null; exec \"$0\" \"$@\"");

    private BoundedCommand() {
    }

    /** A command to be started; where its program is missing it ends with 127. Errors it prints are dropped. */
    public static ProcessBuilder of(List<String> command) {
        List<String> bounded = new ArrayList<>(BOUNDED);
        bounded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(bounded).redirectError(ProcessBuilder.Redirect.DISCARD);
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        return builder;
    }
}

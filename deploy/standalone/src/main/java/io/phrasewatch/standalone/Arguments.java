package io.phrasewatch.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Words of a command line, taken one after the other. */
public final class Arguments {

    private static final int HIGHEST_PORT = 65535;

    private final Deque<String> words;

    public Arguments(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public String next() {
        return words.removeFirst();
    }

    /** @throws UsageException when nothing follows the option */
    public String value(String option) {
        if (words.isEmpty() || words.peekFirst().isBlank() || words.peekFirst().startsWith("--")) {
            throw new UsageException(option + " needs a value");
        }
        return words.removeFirst();
    }

    /** A TCP port. */
    public int port(String option) {
        String value = value(option);
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message
        }
        throw new UsageException(option + " must be a number from 1 to " + HIGHEST_PORT + ", not \"" + value + "\"");
    }

    public Path path(String option) {
        try {
            return Path.of(value(option)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException(option + " is not a path");
        }
    }
}

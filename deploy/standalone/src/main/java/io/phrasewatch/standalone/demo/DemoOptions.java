package io.phrasewatch.standalone.demo;

import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import java.nio.file.Path;
import java.util.List;

/**
 * Which suite the demo talks to.
 *
 * @param port HTTP port on this machine
 * @param data data directory of that suite, where its credentials are
 */
record DemoOptions(int port, Path data) {

    private static final int DEFAULT_PORT = 8080;

    static DemoOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        int port = DEFAULT_PORT;
        Path data = Path.of("data").toAbsolutePath();
        while (!arguments.isEmpty()) {
            String option = arguments.next();
            switch (option) {
                case "--port" -> port = arguments.port(option);
                case "--data" -> data = arguments.path(option);
                default -> throw new UsageException("unknown option \"" + option + "\"; demo takes --port and --data");
            }
        }
        return new DemoOptions(port, data);
    }
}

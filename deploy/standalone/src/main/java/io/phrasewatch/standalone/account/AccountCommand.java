package io.phrasewatch.standalone.account;

import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator asks for.
 *
 * @param action  {@code add}, {@code list}, {@code disable}, {@code enable} or {@code rotate}
 * @param account name or id; empty for {@code list}
 * @param url     address of the tracker-service, or of the suite
 * @param data    data directory of a suite on this machine, where its service secret is
 */
record AccountCommand(String action, Optional<String> account, String url, Path data) {

    private static final int DEFAULT_PORT = 8080;
    private static final Set<String> NAMELESS = Set.of("list");
    private static final Set<String> WITH_NAME = Set.of("add", "disable", "enable", "rotate");
    private static final String USAGE = "account takes add NAME, list, disable NAME, enable NAME or rotate NAME";

    /** @throws UsageException when the words make no sense */
    static AccountCommand parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        if (arguments.isEmpty()) {
            throw new UsageException(USAGE);
        }
        String action = arguments.next();
        if (!NAMELESS.contains(action) && !WITH_NAME.contains(action)) {
            throw new UsageException("unknown action \"" + action + "\"; " + USAGE);
        }
        Optional<String> account = WITH_NAME.contains(action) ? Optional.of(arguments.value(action)) : Optional.empty();
        return options(arguments, action, account);
    }

    private static AccountCommand options(Arguments arguments, String action, Optional<String> account) {
        String url = "http://localhost:" + DEFAULT_PORT;
        Path data = Path.of("data").toAbsolutePath();
        while (!arguments.isEmpty()) {
            String option = arguments.next();
            switch (option) {
                case "--port" -> url = "http://localhost:" + arguments.port(option);
                case "--url" -> url = arguments.value(option);
                case "--data" -> data = arguments.path(option);
                default -> throw new UsageException("unknown option \"" + option + "\"; account takes --port, --data and --url");
            }
        }
        return new AccountCommand(action, account, url, data);
    }
}

package io.phrasewatch.standalone.evaluate;

import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import java.nio.file.Path;
import java.util.List;

/**
 * What to measure, where, and where to write it down.
 *
 * @param trackers file of trackers, JSON or YAML
 * @param messages file of messages with what they should find, a JSON object a line
 * @param url address of a running suite
 * @param data data directory of a suite on this machine, for its credentials
 * @param appId credentials of another suite; null to read those of {@code data}
 * @param appSecret null exactly when {@code appId} is
 * @param language BCP-47 tag of messages that do not say; null for none
 * @param report file for the readable report; the JSON goes beside it
 */
record EvaluateCommand(Path trackers, Path messages, String url, Path data, String appId, String appSecret, String language, Path report) {

    private static final int DEFAULT_PORT = 8080;

    /** @throws UsageException when the words make no sense */
    static EvaluateCommand parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        Path trackers = null;
        Path messages = null;
        Path report = Path.of("evaluation.md").toAbsolutePath();
        Path data = Path.of("data").toAbsolutePath();
        String url = "http://localhost:" + DEFAULT_PORT;
        String appId = null;
        String appSecret = null;
        String language = null;
        while (!arguments.isEmpty()) {
            String option = arguments.next();
            switch (option) {
                case "--trackers" -> trackers = arguments.path(option);
                case "--messages" -> messages = arguments.path(option);
                case "--report" -> report = arguments.path(option);
                case "--port" -> url = "http://localhost:" + arguments.port(option);
                case "--url" -> url = arguments.value(option).replaceAll("/+$", "");
                case "--data" -> data = arguments.path(option);
                case "--app-id" -> appId = arguments.value(option);
                case "--app-secret" -> appSecret = arguments.value(option);
                case "--language" -> language = arguments.value(option);
                default -> throw new UsageException("unknown option \"" + option + "\"; evaluate takes --trackers, --messages, --report, "
                        + "--language, --port, --data, --url, --app-id and --app-secret");
            }
        }
        require(trackers != null, "evaluate needs --trackers FILE");
        require(messages != null, "evaluate needs --messages FILE");
        require((appId == null) == (appSecret == null), "--app-id and --app-secret belong together");
        require(url.matches("https?://[^\\s/?#]+.*"), "--url must be an address such as http://localhost:8080");
        EvaluateCommand command = new EvaluateCommand(trackers, messages, url, data, appId, appSecret, language, report);
        require(!command.json().equals(report), "--report must not end in .json: the JSON is written beside it");
        return command;
    }

    /** The JSON file beside the report. */
    Path json() {
        return report.resolveSibling(report.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".json");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new UsageException(rule);
        }
    }
}

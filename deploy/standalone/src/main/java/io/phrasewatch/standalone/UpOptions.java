package io.phrasewatch.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What {@code ./phrasewatch up} was asked for.
 *
 * @param port      HTTP port of the whole suite
 * @param data      absolute path of the data directory
 * @param kafkaPort Kafka's port; empty for the usual one, or a free one when that is taken
 * @param apps      names of further accounts, in the order given
 * @param speech    the recogniser, as given; empty for none
 */
public record UpOptions(int port, Path data, OptionalInt kafkaPort, List<String> apps, Optional<String> speech) {

    static final int DEFAULT_PORT = 8080;
    static final String DEFAULT_DATA = "data";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern SPEECH = Pattern.compile("pocketsphinx|whisper:.+|vosk:.+|https?://.+");

    /** @throws UsageException naming the option and the rule */
    static UpOptions parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        int port = DEFAULT_PORT;
        Path data = Path.of(DEFAULT_DATA).toAbsolutePath();
        OptionalInt kafkaPort = OptionalInt.empty();
        List<String> apps = new ArrayList<>();
        Optional<String> speech = Optional.empty();
        while (!arguments.isEmpty()) {
            String option = arguments.next();
            switch (option) {
                case "--port" -> port = arguments.port(option);
                case "--data" -> data = arguments.path(option);
                case "--kafka-port" -> kafkaPort = OptionalInt.of(arguments.port(option));
                case "--app" -> apps.add(appName(arguments.value(option)));
                case "--speech" -> speech = Optional.of(speech(arguments.value(option)));
                default -> throw new UsageException("unknown option \"" + option + "\"; see ./phrasewatch help");
            }
        }
        if (kafkaPort.isPresent() && kafkaPort.getAsInt() == port) {
            throw new UsageException("--port and --kafka-port must differ");
        }
        return new UpOptions(port, data, kafkaPort, apps.stream().distinct().toList(), speech);
    }

    private static String appName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("--app must be 1 to 64 letters, digits, dashes or underscores, not \"" + name + "\"");
        }
        return name;
    }

    private static String speech(String recogniser) {
        if (!SPEECH.matcher(recogniser).matches()) {
            throw new UsageException("--speech must be pocketsphinx, whisper:FILE, vosk:DIR or an http URL, not \""
                    + recogniser + "\"");
        }
        return recogniser;
    }
}

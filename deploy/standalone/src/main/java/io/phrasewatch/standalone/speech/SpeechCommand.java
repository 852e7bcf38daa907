package io.phrasewatch.standalone.speech;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.setup.SpeechCheck;
import io.phrasewatch.speech.setup.SpeechConfig;
import io.phrasewatch.standalone.Arguments;
import io.phrasewatch.standalone.UsageException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;

/** Tells whether a recogniser could be used, before anything is started. Keys come from the environment, as they do for the services. */
public final class SpeechCommand {

    private static final String CHECK = "check";
    private static final int ABOVE_THE_ENVIRONMENT = 500;

    private SpeechCommand() {
    }

    /**
     * Runs the command.
     *
     * @return exit code 0
     * @throws UsageException   when the words make no sense
     * @throws BackendException with what is missing
     */
    public static int run(List<String> words) {
        SpeechConfig config = config(parse(words));
        try {
            SpeechCheck.run(config).forEach(System.out::println);
            return 0;
        } catch (SpeechException e) {
            throw new BackendException(e.getMessage(), e);
        }
    }

    /** Keys that the words set over the environment's. */
    static Map<String, String> parse(List<String> words) {
        Arguments arguments = new Arguments(words);
        if (arguments.isEmpty() || !arguments.next().equals(CHECK)) {
            throw new UsageException("speech knows one word: check");
        }
        if (arguments.isEmpty()) {
            return Map.of();
        }
        String option = arguments.next();
        if (!option.equals("--speech")) {
            throw new UsageException("unknown option \"" + option + "\"; speech check takes --speech");
        }
        String choice = arguments.value(option);
        if (!arguments.isEmpty()) {
            throw new UsageException("unknown option \"" + arguments.next() + "\"; speech check takes --speech");
        }
        return Map.of("phrasewatch.speech", choice);
    }

    private static SpeechConfig config(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(given, "command line", ABOVE_THE_ENVIRONMENT))
                .withMapping(SpeechConfig.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(SpeechConfig.class);
    }
}

package io.phrasewatch.standalone.evaluate;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.engine.lint.AccountVocabulary;
import io.phrasewatch.engine.lint.LintWarning;
import io.phrasewatch.engine.lint.TrackerVocabulary;
import io.phrasewatch.engine.lint.VocabularyLinter;
import io.phrasewatch.standalone.Credentials;
import io.phrasewatch.standalone.client.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The command {@code evaluate}. */
public final class Evaluate {

    private Evaluate() {
    }

    /**
     * Measures trackers on a running suite, through its public API and without storing anything there, and writes two reports.
     *
     * @return exit code 0
     * @throws BackendException when a file is wrong, or the suite is away or refuses
     */
    public static int run(List<String> words) {
        EvaluateCommand command = EvaluateCommand.parse(words);
        List<TrackerSpec> trackers = new TrackerFile(command.trackers()).read();
        Set<String> names = trackers.stream().map(TrackerSpec::name).collect(Collectors.toSet());
        List<ExpectedMessage> messages = new MessageFile(command.messages()).read(names).stream()
                .map(message -> inLanguage(message, command.language())).toList();
        DetectCalls calls = new DetectCalls(signedIn(command), trackers);
        Map<String, List<Verdict>> verdicts = calls.verdicts(messages);
        Evaluation evaluation = Evaluation.of(calls.engine(), messages.size(), verdicts, advice(trackers));
        TextReport report = new TextReport(evaluation);
        write(command.report(), report.whole());
        write(command.json(), JsonReport.of(evaluation).toPrettyString() + "\n");
        System.out.print(report.summary());
        System.out.println("\nThe report: " + command.report() + "\nAs JSON:    " + command.json());
        return 0;
    }

    private static ExpectedMessage inLanguage(ExpectedMessage message, String language) {
        return message.language() != null ? message
                : new ExpectedMessage(message.line(), message.text(), message.trackers(), language);
    }

    private static ApiClient signedIn(EvaluateCommand command) {
        ApiClient api = new ApiClient(command.url());
        api.signIn(credentials(command));
        return api;
    }

    private static Credentials credentials(EvaluateCommand command) {
        if (command.appId() != null) {
            return new Credentials(command.appId(), command.appSecret());
        }
        Path file = command.data().resolve("credentials.json");
        if (!Files.exists(file)) {
            throw new BackendException("no credentials in " + command.data() + "; say where the suite's data are with --data, or give "
                    + "--app-id and --app-secret");
        }
        return Credentials.read(file);
    }

    private static List<LintWarning> advice(List<TrackerSpec> trackers) {
        VocabularyLinter linter = new VocabularyLinter();
        List<TrackerVocabulary> vocabularies = trackers.stream()
                .map(tracker -> new TrackerVocabulary(tracker.name(), tracker.vocabulary(), tracker.excludeVocabulary(),
                        tracker.languages()))
                .toList();
        AccountVocabulary account = linter.account(vocabularies);
        return vocabularies.stream().flatMap(vocabulary -> linter.lint(vocabulary, account).stream()).toList();
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new BackendException("cannot write " + file, e);
        }
    }
}

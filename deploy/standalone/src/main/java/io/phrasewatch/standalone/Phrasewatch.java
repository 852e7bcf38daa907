package io.phrasewatch.standalone;

import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.account.Accounts;
import io.phrasewatch.standalone.deadletters.DeadLettersTool;
import io.phrasewatch.standalone.demo.Demo;
import io.phrasewatch.standalone.evaluate.Evaluate;
import io.phrasewatch.standalone.speech.SpeechCommand;
import io.phrasewatch.standalone.topics.TopicsCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/**
 * The program behind {@code ./phrasewatch}: first word {@code up}, {@code demo}, {@code account},
 * {@code evaluate}, {@code dead-letters}, {@code topics}, {@code speech} or {@code rehearse}, then options. Exit codes: 0 all
 * well, 1 could not start or failed, 2 command line not understood; after a signal the JVM's own 130 or 143.
 */
@QuarkusMain
public final class Phrasewatch {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Phrasewatch() {
    }

    public static void main(String... words) {
        System.exit(run(Arrays.asList(words)));
    }

    private static int run(List<String> words) {
        String command = words.isEmpty() ? "up" : words.get(0);
        List<String> options = words.isEmpty() ? List.of() : words.subList(1, words.size());
        try {
            return switch (command) {
                case "up" -> new Suite(UpOptions.parse(options), ReadyNotice.class).run();
                case "rehearse" -> Rehearsal.run();
                case "demo" -> Demo.run(options);
                case "account" -> Accounts.run(options);
                case "evaluate" -> Evaluate.run(options);
                case "dead-letters" -> DeadLettersTool.run(options);
                case "topics" -> TopicsCommand.run(options);
                case "speech" -> SpeechCommand.run(options);
                default -> throw new UsageException("unknown command \"" + command + "\"; see ./phrasewatch help");
            };
        } catch (UsageException e) {
            return complain(e, MISUSED);
        } catch (BackendException e) {
            return complain(e, FAILED);
        }
    }

    private static int complain(RuntimeException problem, int exitCode) {
        System.err.println("phrasewatch: " + problem.getMessage());
        return exitCode;
    }
}

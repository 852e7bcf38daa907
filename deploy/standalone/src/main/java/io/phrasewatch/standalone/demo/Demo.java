package io.phrasewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.embedded.BackendException;
import io.phrasewatch.standalone.Credentials;
import io.phrasewatch.standalone.client.ApiClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code demo}. */
public final class Demo {

    private Demo() {
    }

    /**
     * Runs the demo against a suite on this machine and prints what was detected.
     *
     * @return exit code: 0 when something was detected, 1 when nothing was
     * @throws BackendException when the suite is away or refuses
     */
    public static int run(List<String> words) {
        DemoOptions options = DemoOptions.parse(words);
        Path credentials = options.data().resolve("credentials.json");
        if (!Files.exists(credentials)) {
            throw new BackendException("no credentials in " + options.data()
                    + "; start the suite with ./phrasewatch up, or say where its data are with --data");
        }
        String address = "http://localhost:" + options.port();
        DemoRun run = new DemoRun(new ApiClient(address));
        run.authorize(Credentials.read(credentials));
        List<String> trackers = run.trackers();
        System.out.println(trackers.size() + " trackers, a conversation of "
                + DemoMaterial.conversation().path("messages").size() + " messages, submitted to " + address);
        String conversation = run.conversation(trackers);
        JsonNode detected = run.detected(conversation);
        JsonNode scores = run.scores(conversation, trackers);
        System.out.print(new DemoReport(new ScoreTable(scores, scores.path("texts"))).of(detected));
        System.out.println("\nThe same as JSON: GET " + address + "/v1/conversations/" + conversation
                + "/trackers-detected");
        return detected.isEmpty() ? 1 : 0;
    }
}

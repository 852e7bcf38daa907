package io.phrasewatch.e2e.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks services how they are, as an orchestrator does. */
final class Health {

    private static final List<String> ALL =
            List.of(ChaosSuite.TRACKERS, ChaosSuite.INGEST, ChaosSuite.WORKER, ChaosSuite.CONVERSATIONS);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ChaosSuite suite;

    Health(ChaosSuite suite) {
        this.suite = suite;
    }

    /** Services that do not say they are ready. */
    List<String> unready() {
        return ALL.stream().filter(service -> !says(service, "ready")).toList();
    }

    /** Services that say they should be restarted. */
    List<String> dead() {
        return ALL.stream().filter(service -> !says(service, "live")).toList();
    }

    private boolean says(String service, String question) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(suite.address(service) + "/q/health/" + question))
                    .timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.phrasewatch.worker.transcription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.kit.auth.ServiceSecret;
import io.phrasewatch.speech.UnusableSpeechException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Talks to ingest-service about recordings. Calls block and may be repeated; an interrupted one fails at once. */
@ApplicationScoped
class IngestMediaClient {

    private static final Duration SHORT = Duration.ofSeconds(40);
    /** The recording may have to be fetched from elsewhere first. */
    private static final Duration LONG = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int GONE = 410;
    private static final int UNUSABLE = 422;
    private static final int SOURCE_FAILED = 424;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(SHORT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String holder = UUID.randomUUID().toString();
    private final String base;
    private final String secret;

    IngestMediaClient(@ConfigProperty(name = "phrasewatch.ingest-service.url", defaultValue = "http://localhost:8082") String base,
            @ConfigProperty(name = "phrasewatch.service-secret") Optional<String> secret) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.secret = secret.orElse("");
    }

    /**
     * Takes the recording for this worker, or keeps it.
     *
     * @throws RecordingGoneException when it is not wanted any more
     * @throws IngestUnavailableException when another worker has it, or nobody answers
     */
    void lease(String jobId) {
        call(request(jobId, "lease?holder=" + holder, SHORT).PUT(BodyPublishers.noBody()), BodyHandlers.ofString());
    }

    /**
     * Writes the recording to a file.
     *
     * @throws UnusableSpeechException    when it can never be had, with the sentence for the client
     * @throws SourceUnreachableException when it can not be fetched from its URL at the moment, with the sentence for the client
     */
    void download(String jobId, Path target) {
        BodyHandler<String> toFile = head -> head.statusCode() == OK
                ? BodySubscribers.mapping(BodySubscribers.ofFile(target), file -> "")
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
        call(request(jobId, "content", LONG).GET(), toFile);
    }

    void deliver(String jobId, Transcript transcript) {
        try {
            call(request(jobId, "transcript", SHORT).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(transcript))), BodyHandlers.ofString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a transcript is always JSON", e);
        }
    }

    /** Says that the recording can never become text. */
    void giveUp(String jobId, String reason) {
        call(request(jobId, "failure", SHORT).header("Content-Type", "text/plain;charset=UTF-8").POST(BodyPublishers.ofString(reason)),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String jobId, String what, Duration patience) {
        return HttpRequest.newBuilder(URI.create(base + "/internal/media/" + jobId + "/" + what))
                .header(ServiceSecret.HEADER, secret)
                .timeout(patience);
    }

    private void call(HttpRequest.Builder request, BodyHandler<String> handler) {
        try {
            HttpResponse<String> response = client.send(request.build(), handler);
            switch (response.statusCode()) {
                case OK, NO_CONTENT -> { }
                case GONE -> throw new RecordingGoneException();
                case UNUSABLE -> throw new UnusableSpeechException(message(response.body()));
                case SOURCE_FAILED -> throw new SourceUnreachableException(message(response.body()));
                default -> throw new IngestUnavailableException("ingest-service answers " + response.statusCode());
            }
        } catch (IOException e) {
            throw new IngestUnavailableException("ingest-service can not be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IngestUnavailableException("interrupted");
        }
    }

    private String message(String body) {
        try {
            return json.readTree(body).path("message").asText("The recording can not be had.");
        } catch (JsonProcessingException e) {
            return "The recording can not be had.";
        }
    }
}

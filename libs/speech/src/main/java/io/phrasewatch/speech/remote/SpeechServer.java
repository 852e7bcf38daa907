package io.phrasewatch.speech.remote;

import io.phrasewatch.speech.PauseCutter;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechUnavailableException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the server once, within bounded time and memory, and tells a server that is away from one that fails on what it was sent. */
final class SpeechServer {

    private static final Duration CONNECT_TIME = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** Ten minutes of speech with every word's times are a tenth of it. */
    private static final long LONGEST_ANSWER = 16L * 1024 * 1024;
    private static final int OK = 200;
    /** No key, no right, no such address or model: the operator's to mend. Too busy, or behind a gateway that finds nobody: passes. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 404, 408, 425, 429, 502, 503, 504);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIME).build();
    private final URI address;
    private final RemoteSettings settings;

    SpeechServer(URI address, RemoteSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    /**
     * What the server answers to a piece of a recording.
     *
     * @throws SpeechUnavailableException when it is away, or does not want to be asked now
     * @throws SpeechException            when it fails, or the calling thread is interrupted
     */
    String ask(MultipartForm form, Path pcm, PauseCutter.Piece piece) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", form.contentType())
                .POST(form.withWav(pcm, piece));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        HttpResponse<String> response = send(request.build());
        if (response.statusCode() == OK) {
            return response.body();
        }
        String finding = "the speech server answers " + response.statusCode();
        throw AWAY.contains(response.statusCode()) ? new SpeechUnavailableException(finding, pause(response), null)
                : new SpeechException(finding);
    }

    /** The time is for the whole answer: the client's own ends with the head. */
    private HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, head -> new LimitedText(LONGEST_ANSWER));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooSlow(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the transcription was stopped", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** A server that breaks off once it is connected may have stumbled over this recording. */
    private SpeechException failure(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new SpeechUnavailableException("the speech server can not be reached", Duration.ZERO, cause);
        }
        return cause instanceof HttpTimeoutException ? tooSlow(cause)
                : new SpeechException("the speech server breaks off: " + cause.getClass().getSimpleName(), cause);
    }

    private SpeechException tooSlow(Throwable cause) {
        return new SpeechException("the speech server does not answer within " + settings.timeout().toSeconds() + " s", cause);
    }

    private static Duration pause(HttpResponse<String> response) {
        Duration asked = response.headers().firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}

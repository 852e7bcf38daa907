package io.phrasewatch.speech.remote;

import io.phrasewatch.speech.PauseCutter;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.Transcriber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks a server that speaks OpenAI's {@code /v1/audio/transcriptions}, such as those of whisper.cpp and faster-whisper. */
public final class RemoteTranscriber implements Transcriber {

    private static final String PATH = "/v1/audio/transcriptions";
    private static final int PIECE_SECONDS = 600;
    private static final int SEARCH_SECONDS = 30;
    private static final Duration CONNECT_TIME = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int LONGEST_PROMPT = 800;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIME).build();
    private final URI address;
    private final RemoteSettings settings;

    /** @throws SpeechException when the address is none */
    public RemoteTranscriber(String address, RemoteSettings settings) {
        this.address = address(address);
        this.settings = settings;
    }

    /** The server's root, or its {@code /v1}, is completed; anything longer is taken as it is. */
    static URI address(String given) {
        String root = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        try {
            URI url = URI.create(root);
            if (url.getHost() == null) {
                throw new SpeechException("phrasewatch.speech must be a whole http URL");
            }
            String path = url.getPath();
            return path.isEmpty() ? URI.create(root + PATH) : path.equals("/v1") ? URI.create(root + PATH.substring("/v1".length())) : url;
        } catch (IllegalArgumentException e) {
            throw new SpeechException("phrasewatch.speech must be a whole http URL");
        }
    }

    @Override
    public List<SpeechSegment> transcribe(Path pcm, SpeechOptions options) {
        List<SpeechSegment> segments = new ArrayList<>();
        for (PauseCutter.Piece piece : PauseCutter.cut(pcm, PIECE_SECONDS, SEARCH_SECONDS)) {
            segments.addAll(RemoteAnswer.segments(ask(pcm, piece, options), PcmTime.of(piece.start()), PcmTime.of(piece.length())));
        }
        return List.copyOf(segments);
    }

    private String ask(Path pcm, PauseCutter.Piece piece, SpeechOptions options) {
        MultipartForm form = new MultipartForm(fields(options));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", form.contentType())
                .POST(form.withWav(pcm, piece));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new SpeechException("the speech server answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new SpeechException("the speech server can not be reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the transcription was stopped", e);
        }
    }

    private List<Map.Entry<String, String>> fields(SpeechOptions options) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry("model", settings.model()),
                Map.entry("response_format", "verbose_json"),
                Map.entry("timestamp_granularities[]", "word"),
                Map.entry("timestamp_granularities[]", "segment"),
                Map.entry("language", Locale.forLanguageTag(options.languageCode()).getLanguage())));
        if (!options.hints().isEmpty()) {
            String prompt = String.join(", ", options.hints());
            fields.add(Map.entry("prompt", prompt.substring(0, Math.min(prompt.length(), LONGEST_PROMPT))));
        }
        return fields;
    }
}

package io.phrasewatch.speech.remote;

import io.phrasewatch.speech.PauseCutter;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpeechUnavailableException;
import io.phrasewatch.speech.Transcriber;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a server that speaks OpenAI's {@code /v1/audio/transcriptions}, such as those of whisper.cpp and faster-whisper. While the server is
 * away a recording waits where it is.
 */
public final class RemoteTranscriber implements Transcriber {

    private static final String PATH = "/v1/audio/transcriptions";
    private static final int PIECE_SECONDS = 600;
    private static final int SEARCH_SECONDS = 30;
    private static final int LONGEST_PROMPT = 800;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(RemoteTranscriber.class.getName());

    private final SpeechServer server;
    private final String model;

    /** @throws SpeechException when the address is none */
    public RemoteTranscriber(String address, RemoteSettings settings) {
        this.server = new SpeechServer(address(address), settings);
        this.model = settings.model();
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
            segments.addAll(segments(askUntilItIsThere(pcm, piece, options), piece));
        }
        return List.copyOf(segments);
    }

    /** Does not wait for a server that is away. */
    @Override
    public void check(Path silence, SpeechOptions options) {
        for (PauseCutter.Piece piece : PauseCutter.cut(silence, PIECE_SECONDS, SEARCH_SECONDS)) {
            segments(ask(silence, piece, options), piece);
        }
    }

    private static List<SpeechSegment> segments(String answer, PauseCutter.Piece piece) {
        return RemoteAnswer.segments(answer, PcmTime.of(piece.start()), PcmTime.of(piece.length()));
    }

    private String askUntilItIsThere(Path pcm, PauseCutter.Piece piece, SpeechOptions options) {
        for (Duration pause = FIRST_PAUSE; ; pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE)) {
            try {
                return ask(pcm, piece, options);
            } catch (SpeechUnavailableException away) {
                LOG.log(System.Logger.Level.WARNING, "A recording waits: {0}", away.getMessage());
                sleep(away.pause().isZero() ? pause : away.pause());
            }
        }
    }

    private String ask(Path pcm, PauseCutter.Piece piece, SpeechOptions options) {
        return server.ask(new MultipartForm(fields(options)), pcm, piece);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("the transcription was stopped", e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private List<Map.Entry<String, String>> fields(SpeechOptions options) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry("model", model),
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

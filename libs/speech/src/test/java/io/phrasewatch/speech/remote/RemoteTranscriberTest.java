package io.phrasewatch.speech.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.phrasewatch.speech.SpeechException;
import io.phrasewatch.speech.SpeechOptions;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpeechUnavailableException;
import io.phrasewatch.speech.SpokenWord;
import io.phrasewatch.speech.fixtures.Recordings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteTranscriberTest {

    private static final SpeechOptions OPTIONS = new SpeechOptions("es-ES", List.of("Phrasewatch", "Ana"));

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    /** Statuses of the first answers. */
    private final List<Integer> refusals = new CopyOnWriteArrayList<>();
    /** Bytes that are announced and never come. */
    private volatile int missing;

    private Duration patience = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/transcriptions", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            int refusal = refusals.isEmpty() ? status : refusals.remove(0);
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(refusal, body.length + missing);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            if (missing == 0) {
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsAWavFileWithLanguageAndHints() throws IOException {
        // Given
        answer = "{\"text\":\"\"}";

        // When
        List<SpeechSegment> segments = transcribe(1);

        // Then
        assertThat(segments).isEmpty();
        assertThat(keys).containsExactly("Bearer secret");
        assertThat(bodies).singleElement().satisfies(body -> assertThat(body)
                .contains("name=\"language\"\r\n\r\nes\r\n", "name=\"prompt\"\r\n\r\nPhrasewatch, Ana\r\n", "name=\"model\"\r\n\r\nbase\r\n",
                        "verbose_json", "RIFF", "WAVEfmt ")
                .hasSizeGreaterThan(32_044));
    }

    @Test
    void readsWordsInsideSegments() throws IOException {
        // Given
        answer = """
                {"text":"Hola Ana.","segments":[{"start":0.5,"end":1.25,"text":" Hola Ana.",
                 "words":[{"word":" Hola","start":0.5,"end":0.8},{"word":" Ana.","start":0.9,"end":1.25}]}]}""";

        // When
        List<SpeechSegment> segments = transcribe(2);

        // Then
        assertThat(segments).singleElement().satisfies(segment -> {
            assertThat(segment.text()).isEqualTo("Hola Ana.");
            assertThat(segment.start()).isEqualTo(Duration.ofMillis(500));
            assertThat(segment.words()).extracting(SpokenWord::text).containsExactly("Hola", "Ana.");
        });
    }

    @Test
    void givesWordsBesideSegmentsToTheirSegment() throws IOException {
        // Given
        answer = """
                {"text":"One. Two.","segments":[{"start":0,"end":1,"text":"One."},{"start":1,"end":2,"text":"Two."}],
                 "words":[{"word":"One","start":0.2,"end":0.6},{"word":"Two","start":1.2,"end":1.6}]}""";

        // When
        List<SpeechSegment> segments = transcribe(2);

        // Then
        assertThat(segments).extracting(segment -> segment.words().get(0).text()).containsExactly("One", "Two");
    }

    @Test
    void takesATextWithoutSegmentsAsOne() throws IOException {
        // Given
        answer = "{\"text\":\"All of it\"}";

        // When
        List<SpeechSegment> segments = transcribe(2);

        // Then
        assertThat(segments).singleElement().satisfies(segment -> assertThat(segment.end()).isEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void cutsALongRecordingAndKeepsTheClock() throws IOException {
        // Given
        answer = "{\"text\":\"x\",\"segments\":[{\"start\":1,\"end\":2,\"text\":\"x\"}]}";

        // When
        List<SpeechSegment> segments = transcribe(700);

        // Then
        assertThat(segments).hasSize(2);
        assertThat(segments.get(0).start()).isEqualTo(Duration.ofSeconds(1));
        assertThat(segments.get(1).start()).isBetween(Duration.ofSeconds(570), Duration.ofSeconds(602));
    }

    @Test
    void failsWhenTheServerDoesNotDoItsWork() {
        // When / Then
        answer = "<html>";
        assertThatThrownBy(() -> transcribe(1)).isInstanceOf(SpeechException.class).hasMessageContaining("transcript");
        status = 500;
        assertThatThrownBy(() -> transcribe(1)).isInstanceOf(SpeechException.class).hasMessageContaining("500");
    }

    @Test
    void waitsForAServerThatIsAway() throws IOException {
        // Given
        refusals.add(429);
        answer = "{\"text\":\"All of it\"}";

        // When
        List<SpeechSegment> segments = transcribe(1);

        // Then
        assertThat(segments).hasSize(1);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void stopsWaitingWhenItIsInterrupted() {
        // Given
        server.stop(0);
        Thread.currentThread().interrupt();

        // When / Then
        assertThatThrownBy(() -> transcribe(1)).isInstanceOf(SpeechException.class).hasMessageContaining("stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysAtOnceWhatIsWrongWhenItIsTriedOut() {
        // When / Then
        status = 401;
        assertThatThrownBy(this::check).isInstanceOf(SpeechUnavailableException.class).hasMessageContaining("401");
        status = 200;
        assertThatThrownBy(this::check).isInstanceOf(SpeechException.class).hasMessageContaining("transcript");
        server.stop(0);
        assertThatThrownBy(this::check).isInstanceOf(SpeechUnavailableException.class).hasMessageContaining("reached");
    }

    @Test
    void endsAnAnswerThatDoesNotEnd() {
        // When / Then
        missing = 1;
        patience = Duration.ofSeconds(1);
        assertThatThrownBy(() -> transcribe(1)).isInstanceOf(SpeechException.class).hasMessageContaining("within 1 s");
        missing = 0;
        patience = Duration.ofSeconds(20);
        answer = " ".repeat(17_000_000);
        assertThatThrownBy(() -> transcribe(1)).isInstanceOf(SpeechException.class).hasMessageContaining("breaks off");
    }

    @Test
    void keepsTimesInsideTheRecording() throws IOException {
        // Given
        answer = "{\"text\":\"x\",\"segments\":[{\"start\":-5,\"end\":1e300,\"text\":\"x\"}]}";

        // When
        List<SpeechSegment> segments = transcribe(2);

        // Then
        assertThat(segments).singleElement().satisfies(segment -> {
            assertThat(segment.start()).isZero();
            assertThat(segment.end()).isEqualTo(Duration.ofSeconds(2));
        });
    }

    @Test
    void completesTheAddress() {
        assertThat(RemoteTranscriber.address("http://a:1")).hasToString("http://a:1/v1/audio/transcriptions");
        assertThat(RemoteTranscriber.address("http://a:1/v1/")).hasToString("http://a:1/v1/audio/transcriptions");
        assertThat(RemoteTranscriber.address("http://a:1/inference")).hasToString("http://a:1/inference");
        assertThatThrownBy(() -> RemoteTranscriber.address("http://")).isInstanceOf(SpeechException.class);
    }

    private List<SpeechSegment> transcribe(int seconds) throws IOException {
        return transcriber().transcribe(silence(seconds), OPTIONS);
    }

    private void check() throws IOException {
        transcriber().check(silence(1), OPTIONS);
    }

    private RemoteTranscriber transcriber() {
        RemoteSettings settings = new RemoteSettings(Optional.of("secret"), "base", patience);
        return new RemoteTranscriber("http://127.0.0.1:" + server.getAddress().getPort(), settings);
    }

    private Path silence(int seconds) throws IOException {
        return Recordings.pcm(directory, Recordings.silence(seconds * 1_000));
    }
}

package io.phrasewatch.worker.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.speech.setup.SpeechConfig;
import io.phrasewatch.speech.setup.SpeechRecognition;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecordingWorkTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private IngestStub ingest;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        ingest = new IngestStub();
        ingest.content = wav(2);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        ingest.close();
    }

    @Test
    void bringsBackATranscriptWithASpeakerPerChannel() throws Exception {
        // When
        work("http").complete(recording(true));

        // Then
        assertThat(ingest.transcripts).singleElement().satisfies(transcript -> assertThat(transcript)
                .contains("\"text\":\"hello there\"", "\"startMillis\":500", "\"name\":\"Ann\"", "\"name\":\"Channel 2\""));
        assertThat(leftovers()).isZero();
    }

    @Test
    void mixesTheChannelsUnlessAskedNotTo() throws Exception {
        // When
        work("http").complete(recording(false));

        // Then
        assertThat(ingest.transcripts).singleElement()
                .satisfies(transcript -> assertThat(transcript).containsOnlyOnce("hello there").contains("\"speaker\":null"));
    }

    @Test
    void givesUpAFileThatCanNotBeDecoded() throws Exception {
        // Given
        ingest.content = "RIFF".getBytes(StandardCharsets.US_ASCII);

        // When
        work("http").complete(recording(false));

        // Then
        assertThat(ingest.failures).singleElement().satisfies(reason -> assertThat(reason).startsWith("The file can not be decoded"));
        assertThat(ingest.transcripts).isEmpty();
    }

    @Test
    void passesOnWhyAFileCanNotBeHad() throws Exception {
        // Given
        ingest.contentStatus = 422;

        // When
        work("http").complete(recording(false));

        // Then
        assertThat(ingest.failures).containsExactly("The server of the URL answers with status 404.");
    }

    @Test
    void triesAUrlAgainAndThenSaysWhyItIsGivenUp() throws Exception {
        // Given
        ingest.contentStatus = 424;

        // When
        work("http").complete(recording(false));

        // Then
        assertThat(ingest.failures).containsExactly("The server of the URL answers with status 404.");
        assertThat(ingest.leases).hasSizeGreaterThan(1);
    }

    @Test
    void saysSoWhereThereIsNoRecogniser() throws Exception {
        // When
        work("none").complete(recording(false));

        // Then
        assertThat(ingest.failures).singleElement().satisfies(reason -> assertThat(reason).contains("No speech recogniser"));
    }

    @Test
    void leavesARecordingThatIsNotWantedAlone() throws Exception {
        // Given
        ingest.leaseStatus = 410;

        // When
        work("http").complete(recording(false));

        // Then
        assertThat(ingest.transcripts).isEmpty();
        assertThat(ingest.failures).isEmpty();
    }

    @Test
    void waitsForARecordingThatAnotherWorkerHas() throws Exception {
        // Given
        ingest.leaseStatus = 409;
        Future<?> work = start(work("http"));
        Awaitility.await().until(() -> ingest.leases.size() >= 2);
        assertThat(ingest.transcripts).isEmpty();

        // When
        ingest.leaseStatus = 204;

        // Then
        work.get(30, TimeUnit.SECONDS);
        assertThat(ingest.transcripts).hasSize(1);
    }

    @Test
    void dropsTheWorkWhenTheConversationIsDeletedInTheMiddle() throws Exception {
        // Given the recogniser does not answer any more
        ingest.speechMayAnswer = new CountDownLatch(1);
        Future<?> work = start(work("http"));
        ingest.speechWasAsked.await();

        // When
        ingest.leaseStatus = 410;

        // Then
        work.get(30, TimeUnit.SECONDS);
        assertThat(ingest.transcripts).isEmpty();
        assertThat(ingest.failures).isEmpty();
        assertThat(leftovers()).isZero();
    }

    @Test
    void stopsWithTheWorkerAndLeavesTheRecordingToBeTakenUpAgain() throws Exception {
        // Given
        ingest.speechMayAnswer = new CountDownLatch(1);
        Future<?> work = start(work("http"));
        ingest.speechWasAsked.await();

        // When
        threads.shutdownNow();

        // Then
        assertThatThrownBy(() -> work.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(ingest.transcripts).isEmpty();
        assertThat(ingest.failures).isEmpty();
    }

    @Test
    void refusesRecordsThatAreNoRecordings() {
        for (String value : List.of("", "{}", "nonsense")) {
            assertThatThrownBy(() -> MediaHandler.read(value.getBytes(StandardCharsets.UTF_8))).isInstanceOf(MalformedEventException.class);
        }
        assertThatThrownBy(() -> MediaHandler.read(null)).isInstanceOf(MalformedEventException.class);
    }

    private Future<?> start(RecordingWork work) {
        return threads.submit(() -> {
            work.complete(recording(false));
            return null;
        });
    }

    private RecordingWork work(String recogniser) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SpeechConfig.class)
                .withMapping(TranscriptionConfig.class)
                .withDefaultValues(Map.of(
                        "phrasewatch.speech", recogniser.equals("http") ? ingest.address() : recogniser,
                        "java.io.tmpdir", directory.toString(),
                        "phrasewatch.transcription.directory", directory.toString(),
                        "phrasewatch.transcription.url-patience", "100ms",
                        "phrasewatch.transcription.heartbeat", "200ms"))
                .build();
        SpeechConfig speech = config.getConfigMapping(SpeechConfig.class);
        TranscriptionConfig transcription = config.getConfigMapping(TranscriptionConfig.class);
        return new RecordingWork(new IngestMediaClient(ingest.address(), Optional.of("secret")),
                new Transcription(new SpeechRecognition(speech), speech, transcription), transcription);
    }

    private static MediaSubmitted recording(boolean separateChannels) {
        return new MediaSubmitted("5815170693595136", UUID.randomUUID().toString(),
                new MediaSubmitted.Speech(null, List.of(), separateChannels,
                        List.of(new MediaSubmitted.Channel(1, new Speaker(null, "Ann", null)))));
    }

    private long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    /** Stereo, a tone on both sides. */
    private static byte[] wav(int seconds) {
        int rate = 16_000;
        int bytes = seconds * rate * 2 * Short.BYTES;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16).putShort((short) 1).putShort((short) 2).putInt(rate).putInt(rate * 4).putShort((short) 4).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int sample = 0; sample < seconds * rate * 2; sample++) {
            file.putShort((short) (10_000 * Math.sin(sample / 20.0)));
        }
        return file.array();
    }
}

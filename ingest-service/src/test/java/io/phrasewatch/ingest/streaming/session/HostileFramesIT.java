package io.phrasewatch.ingest.streaming.session;

import static io.phrasewatch.ingest.support.Api.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.ingest.streaming.protocol.ClientFrameReader;
import io.phrasewatch.ingest.streaming.protocol.StreamError;
import io.phrasewatch.ingest.streaming.storage.StreamKey;
import io.phrasewatch.ingest.streaming.threads.OrderedTasks;
import io.phrasewatch.ingest.support.WithTrackers;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.testkit.HostileText;
import io.phrasewatch.testkit.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whatever comes through a socket, text or sound, before a start or after a stop: it is obeyed or refused, and the stream goes on. */
@QuarkusTest
@WithBackends
@WithTrackers
class HostileFramesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FRAMES_OF_A_SESSION = 40;
    private static final int PATIENCE_SECONDS = 30;
    private static final String TEXT_START = """
            {"type":"start_request","insightTypes":["question"],"config":{"input":"text","meetingTitle":"Call","confidenceThreshold":0.6,
             "languageCode":"en-US","timezoneOffset":-60},"speaker":{"userId":"ann@example.com","name":"Ann"},
             "noConnectionTimeout":5,"disconnectOnStopRequest":false,"disconnectOnStopRequestTimeout":5,
             "trackers":[{"name":"Promotion","vocabulary":["special discount"]},{"id":"5123033831841280"}]}""";
    private static final String SOUND_START = """
            {"type":"start_request","customVocabulary":["we","have","a","special","discount"],"speaker":{"name":"Ann"},
             "config":{"trackers":{"interimResults":true},"speechRecognition":{"encoding":"OPUS","sampleRateHertz":8000}},
             "trackers":[{"name":"Promotion","vocabulary":["special discount"]}]}""";
    private static final String SAID = """
            {"type":"utterance","payload":{"content":"Is there a special discount?","contentType":"text/plain"},"isFinal":false,
             "from":{"name":"Jo","userId":"jo@example.com"},
             "duration":{"startTime":"2020-07-21T16:04:19.99Z","endTime":"2020-07-21T16:04:23Z"}}""";
    private static final String MODIFY =
            "{\"type\":\"modify_request\",\"speechRecognition\":{\"encoding\":\"MULAW\",\"sampleRateHertz\":8000}}";
    private static final String STOP = "{'type':'stop_request'}";
    private static final List<String> STARTS = List.of(TEXT_START, SOUND_START, SOUND_START.replace("OPUS", "LINEAR16"),
            SOUND_START.replace("OPUS", "MULAW"));
    private static final List<String> SOUND_HEADS = List.of("", "OggS\0\2", "OggS", "fLaC", "RIFF", "\u0000\u0000");

    @Inject
    Streams streams;

    @Inject
    ClientFrameReader reader;

    private final Random random = new Random(20_260_104);
    private final HostileText texts = new HostileText(20_260_105, TEXT_START, SOUND_START, SAID, SAID, MODIFY, STOP);
    private final String account = newAccount();
    private final Wire wire = new Wire();

    @Test
    void readsOrRefusesAnyFrameAtOnce() {
        // Given
        int inputs = HostileText.inputs(20_000);

        // When
        int accepted = 0;
        long longest = 0;
        for (int i = 0; i < inputs; i++) {
            String frame = texts.next();
            long start = System.nanoTime();
            accepted += isAccepted(frame) ? 1 : 0;
            longest = Math.max(longest, System.nanoTime() - start);
        }

        // Then
        assertThat(accepted).isBetween(inputs / 50, inputs - inputs / 50);
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void goesOnAfterAnyFrame() throws Exception {
        // Given
        FailedTasks failed = FailedTasks.watch();

        // When
        for (int session = 0; session < HostileText.inputs(400) / FRAMES_OF_A_SESSION; session++) {
            play();
        }

        // Then
        failed.stop();
        assertThat(failed.messages).isEmpty();
        assertThat(wire.faults).isEmpty();
        assertThat(wire.frames).isPositive();
    }

    private boolean isAccepted(String frame) {
        try {
            reader.read(frame);
            return true;
        } catch (ApiException refused) {
            assertThat(refused.code().status()).as(frame).isBetween(400, 422);
            return false;
        }
    }

    /** One connection; each frame is worked on before the next comes, so that one that hangs is seen. */
    private void play() throws Exception {
        StreamKey key = new StreamKey(account, UUID.randomUUID().toString());
        Seat seat = streams.speak(key, wire);
        LiveStream stream = streams.find(key).orElseThrow();
        if (random.nextInt(8) > 0) {
            seat.text(STARTS.get(random.nextInt(STARTS.size())));
        }
        for (int frame = 1; frame < FRAMES_OF_A_SESSION; frame++) {
            if (random.nextInt(4) == 0) {
                seat.sound(sound());
            } else {
                seat.text(texts.next());
            }
            awaitTurn(stream);
        }
        seat.left();
        awaitTurn(stream);
    }

    private static void awaitTurn(LiveStream stream) throws Exception {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        stream.add(() -> turn.complete(null));
        turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private byte[] sound() {
        byte[] head = SOUND_HEADS.get(random.nextInt(SOUND_HEADS.size())).getBytes(StandardCharsets.ISO_8859_1);
        byte[] sound = new byte[head.length + random.nextInt(random.nextInt(50) == 0 ? 100_000 : 400)];
        random.nextBytes(sound);
        System.arraycopy(head, 0, sound, 0, head.length);
        return sound;
    }

    /** The client's end: keeps what a server must not say. */
    private static final class Wire implements ClientLink {

        private final Queue<String> faults = new ConcurrentLinkedQueue<>();
        private volatile int frames;

        @Override
        public Uni<Void> send(String frame) {
            frames++;
            if (frame.contains("\"error\"")) {
                try {
                    check(JSON.readTree(frame));
                } catch (JsonProcessingException notJson) {
                    faults.add(frame);
                }
            }
            return Uni.createFrom().voidItem();
        }

        private void check(JsonNode frame) {
            int code = frame.findPath("code").asInt(frame.findPath("statusCode").asInt());
            if (code >= 500 && !frame.toString().contains(StreamError.NO_RECOGNISER.template().substring(0, 20))) {
                faults.add(frame.toString());
            }
        }

        @Override
        public void close(CloseWith code, String reason) {
            if (code == CloseWith.FAILURE) {
                faults.add("closed: " + reason);
            }
        }

        @Override
        public void stopReading() {
            // nothing is sent to it any more
        }
    }

    /** Failures that no client hears of. */
    private static final class FailedTasks extends Handler {

        private static final Logger LOG = Logger.getLogger(OrderedTasks.class.getName());

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        static FailedTasks watch() {
            FailedTasks handler = new FailedTasks();
            LOG.addHandler(handler);
            return handler;
        }

        void stop() {
            LOG.removeHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
                messages.add(String.valueOf(record.getParameters() == null ? record.getMessage()
                        : record.getMessage() + List.of(record.getParameters())));
            }
        }

        @Override
        public void flush() {
            // holds nothing back
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}

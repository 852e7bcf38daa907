package io.phrasewatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final TrackerSnapshot TRACKER = new TrackerSnapshot(
            "4476908732794496", 3, "Promotion Mention", List.of("We have a sale right now on"), List.of("no sale"), List.of("en-US"), 0.6);

    static Stream<EventData> everyKindOfEvent() {
        return Stream.of(
                new MessageBatchSubmitted("5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", 0, 1,
                        new ConversationAttributes("Call", "meeting", Map.of("agentId", "johndoe"), NOW),
                        new TrackerSelection(List.of(new TrackerReference("4476908732794496", 3)), List.of(TRACKER)),
                        new ProcessingOptions(0.5, false, true, List.of(new CustomEntity("Role", "Marketing director", null)), "en-US", 60),
                        List.of(new SubmittedMessage("4670860273123328", 0, "We're running a sale right now",
                                new Speaker("u1", "Ann", "ann@example.com"), NOW, NOW.plusSeconds(2),
                                List.of(new TimedWord("sale", NOW, NOW.plusMillis(300), 0.9))))),
                new MediaSubmitted("5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d",
                        new MediaSubmitted.Speech("en-US", List.of("Phrasewatch"), true,
                                List.of(new MediaSubmitted.Channel(1, new Speaker(null, "Ann", "ann@example.com"))))),
                new SubmissionRequested("5815170693595136", JsonNodeFactory.instance.objectNode().put("name", "Call")
                        .set("messages", JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode()
                                .set("payload", JsonNodeFactory.instance.objectNode().put("content", "We are running a sale right now"))))),
                new SubmissionAccepted("s-1", "5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d"),
                new SubmissionRejected("s-1", 400, "\"messages\" is required"),
                new BatchRecorded("5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", 0, 1),
                new BatchFailed("5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", 0, "the conversation was deleted"),
                new TrackersDetected("5815170693595136", "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", 0, "1+bge-small-en-v1.5-q",
                        List.of(new TrackersDetected.Detection("4476908732794496", "Promotion Mention", 3, List.of(
                                new TrackersDetected.Match("4670860273123328", "We're running a sale right now",
                                        "We have a sale right now on", -1, "semantic", 0.87))))),
                new JobStatusChanged("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", "5815170693595136", "completed", null),
                new TrackerChanged("1000000000000001", TRACKER),
                new ConversationDeleted("5815170693595136"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void anEventIsWrittenAsItsGoldenFileSays(EventData data) {
        String encoded = EventCodec.encode(new Event<>("e-1", "/phrasewatch/test", NOW, "1000000000000001", null, data));

        assertThat(encoded).isEqualToIgnoringWhitespace(golden(data));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEvent")
    void aGoldenFileIsReadBackAsTheSameEvent(EventData data) {
        Event<?> decoded = EventCodec.decode(golden(data));

        assertThat(decoded.data()).isEqualTo(data);
        assertThat(decoded.accountId()).isEqualTo("1000000000000001");
    }

    @Test
    void membersOfANewerSenderAreIgnored() {
        String newer = golden(new ConversationDeleted("x")).replace("\"conversationId\"", "\"since\":\"v1.1\",\"conversationId\"");

        assertThat(EventCodec.decode(newer).data()).isEqualTo(new ConversationDeleted("5815170693595136"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "not json", "[]", "{}", "{\"specversion\":\"2.0\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"time\":\"2026-01-02T03:04:05Z\",\"accountid\":\"1\",\"type\":\"other\",\"data\":{}}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"time\":\"yesterday\",\"accountid\":\"1\","
                    + "\"type\":\"io.phrasewatch.conversation.ConversationDeleted.v1\",\"data\":{}}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"time\":\"2026-01-02T03:04:05Z\",\"accountid\":\"1\","
                    + "\"type\":\"io.phrasewatch.detection.BatchRecorded.v1\",\"data\":{\"batchIndex\":\"x\"}}"})
    void aRecordThatIsNoEventNamesTheBrokenRule(String record) {
        assertThatThrownBy(() -> EventCodec.decode(record)).isInstanceOf(MalformedEventException.class).message().isNotBlank();
    }

    @Test
    void aRecordWithoutValueIsMalformed() {
        assertThatThrownBy(() -> EventCodec.decode(null)).isInstanceOf(MalformedEventException.class);
    }

    private static String golden(EventData data) {
        String name = "/golden/" + data.getClass().getSimpleName() + ".v1.json";
        try (InputStream file = EventCodecTest.class.getResourceAsStream(name)) {
            return file == null ? "no golden file " + name : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

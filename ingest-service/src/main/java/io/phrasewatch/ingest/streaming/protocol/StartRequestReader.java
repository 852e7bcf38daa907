package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.ingest.submission.BoundedText;
import io.phrasewatch.ingest.submission.SpeakerReader;
import io.phrasewatch.ingest.submission.TrackerRequest;
import io.phrasewatch.ingest.submission.TrackersReader;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code start_request}. Members nobody knows are ignored; some stand in two places, and clients use both. */
final class StartRequestReader {

    private static final double DEFAULT_CONFIDENCE = 0.5;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_WAIT_SECONDS = 1_800;
    private static final int MOST_HINTS = 1_000;

    private final TrackersReader trackers;

    StartRequestReader(int maxInlineTrackerBytes) {
        this.trackers = new TrackersReader(maxInlineTrackerBytes);
    }

    /**
     * The request.
     *
     * @throws ApiException 400 naming the member that is wrong, 413 when trackers are too large
     */
    StartRequest read(JsonFields frame) {
        JsonFields config = below(frame, "config");
        JsonFields live = below(config, "trackers");
        return new StartRequest(
                BoundedText.optional(config, "meetingTitle", LONGEST_NAME)
                        .or(() -> BoundedText.optional(frame, "meetingTitle", LONGEST_NAME)).orElse(null),
                frame.object("speaker").map(SpeakerReader::read).orElse(null),
                options(config),
                trackers(frame, live),
                insightTypes(frame),
                live.flag("interimResults").orElse(false),
                below(config, "speechRecognition").flag("interimResults").or(() -> config.flag("interimResults")).orElse(true),
                input(frame, config),
                ending(frame));
    }

    private static ProcessingOptions options(JsonFields config) {
        return new ProcessingOptions(
                config.decimal("confidenceThreshold", 0, 1).orElse(DEFAULT_CONFIDENCE),
                false,
                config.flag("detectEntities").orElse(false),
                List.of(),
                BoundedText.optional(config, "languageCode", LONGEST_TAG).orElse(null),
                config.integer("timezoneOffset", -MINUTES_OF_A_DAY, MINUTES_OF_A_DAY).orElse(0));
    }

    private TrackerRequest trackers(JsonFields frame, JsonFields live) {
        TrackerRequest listed = trackers.read(frame);
        return new TrackerRequest(listed.listed(), listed.all() || live.flag("enableAllTrackers").orElse(false));
    }

    private static Set<String> insightTypes(JsonFields frame) {
        return frame.texts("insightTypes").stream().map(type -> type.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static StartRequest.Input input(JsonFields frame, JsonFields config) {
        String input = config.text("input").orElse("audio").toLowerCase(Locale.ROOT);
        if (!Set.of("audio", "text").contains(input)) {
            throw config.wrongType("input", "one of [audio, text]");
        }
        boolean isText = input.equals("text");
        List<String> hints = frame.texts("customVocabulary").stream().limit(MOST_HINTS).toList();
        return new StartRequest.Input(isText, isText ? SpeechFormat.USUAL : SpeechFormatReader.read(config, SpeechFormat.USUAL), hints);
    }

    /** The Go client sends {@code noConnectionTimeout} as a boolean, which says nothing. */
    private static StartRequest.Ending ending(JsonFields frame) {
        String keep = "noConnectionTimeout";
        Duration keepFor = frame.node(keep).isBoolean() ? null
                : frame.integer(keep, 0, LONGEST_WAIT_SECONDS).map(Duration::ofSeconds).orElse(null);
        return new StartRequest.Ending(keepFor,
                frame.flag("disconnectOnStopRequest").orElse(true),
                Duration.ofSeconds(frame.integer("disconnectOnStopRequestTimeout", 0, LONGEST_WAIT_SECONDS).orElse(LONGEST_WAIT_SECONDS)));
    }

    private static JsonFields below(JsonFields fields, String member) {
        Optional<JsonFields> object = fields.object(member);
        return object.orElseGet(() -> new JsonFields(JsonNodeFactory.instance.objectNode(), fields.pathOf(member)));
    }
}

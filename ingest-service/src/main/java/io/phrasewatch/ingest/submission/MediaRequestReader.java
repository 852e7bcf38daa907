package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.contracts.MediaSubmitted;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.outbound.WebhookTargets;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the options of a media submission: those of text, and those of speech. */
@ApplicationScoped
public class MediaRequestReader {

    private static final int MOST_SPEAKERS = 100;
    private static final int MOST_WORDS = 1_000;
    private static final int LONGEST_WORD = 200;
    private static final String NO_DIARIZATION =
            "\"enableSpeakerDiarization\" has no effect: speakers who share a channel are not told apart";

    private final OptionsReader options = new OptionsReader();
    private final TrackersReader trackers;
    private final WebhookUrl webhookUrl;

    MediaRequestReader(IngestConfig config, WebhookTargets guard) {
        this.trackers = new TrackersReader(config.maxInlineTrackerBytes());
        this.webhookUrl = new WebhookUrl(guard);
    }

    /**
     * The request.
     *
     * @param query as {@link QueryOptions} reads it
     * @param body  options in a body, which win; may be empty
     * @throws ApiException 400 naming the option that is wrong
     */
    public MediaRequest read(ObjectNode query, ObjectNode body) {
        JsonFields members = RequestMembers.merge(query, body);
        boolean diarization = members.flag("enableSpeakerDiarization").orElse(false);
        members.integer("diarizationSpeakerCount", 1, MOST_SPEAKERS);
        if (!List.of("default", "phone").contains(members.text("mode").orElse("default"))) {
            throw members.wrongType("mode", "one of [default, phone]");
        }
        return new MediaRequest(options.attributes(members), options.options(members), trackers.read(members),
                webhookUrl.read(members).orElse(null), speech(members), diarization ? List.of(NO_DIARIZATION) : List.of());
    }

    private MediaSubmitted.Speech speech(JsonFields members) {
        return new MediaSubmitted.Speech(options.options(members).languageCode(), vocabulary(members),
                members.flag("enableSeparateRecognitionPerChannel").orElse(false),
                members.objects("channelMetadata").stream().map(MediaRequestReader::channel).flatMap(Optional::stream).toList());
    }

    private static List<String> vocabulary(JsonFields members) {
        String member = "customVocabulary";
        List<String> words = members.texts(member).stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (words.size() > MOST_WORDS) {
            throw new ApiException(RequestError.TOO_MANY_ITEMS, member, MOST_WORDS);
        }
        words.stream().filter(word -> word.length() > LONGEST_WORD).findFirst().ifPresent(word -> {
            throw new ApiException(RequestError.FIELD_TOO_LONG, member, LONGEST_WORD);
        });
        return words;
    }

    /** Empty where it says nobody's name. */
    private static Optional<MediaSubmitted.Channel> channel(JsonFields metadata) {
        Optional<Integer> number = metadata.integer("channel", 1, MOST_SPEAKERS);
        Optional<Speaker> speaker = metadata.object("speaker").map(SpeakerReader::read);
        return number.flatMap(channel -> speaker.map(person -> new MediaSubmitted.Channel(channel, person)));
    }
}

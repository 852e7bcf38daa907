package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.outbound.WebhookTargets;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.json.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks the options of a media submission: those of text, and those of speech. */
@ApplicationScoped
public class MediaRequestReader {

    private static final int MOST_SPEAKERS = 100;

    private final OptionsReader options = new OptionsReader();
    private final TrackersReader trackers;
    private final WebhookUrl webhookUrl;

    MediaRequestReader(IngestConfig config, WebhookTargets guard) {
        this.trackers = new TrackersReader(config.maxInlineTrackerBytes());
        this.webhookUrl = new WebhookUrl(guard);
    }

    /**
     * Passes good options.
     *
     * @param query as {@link QueryOptions} reads it
     * @param body  options in a body, which win; may be empty
     * @throws ApiException 400 naming the option that is wrong
     */
    public void check(ObjectNode query, ObjectNode body) {
        JsonFields members = RequestMembers.merge(query, body);
        options.attributes(members);
        options.options(members);
        trackers.read(members);
        webhookUrl.read(members);
        members.texts("customVocabulary");
        members.flag("enableSeparateRecognitionPerChannel");
        members.flag("enableSpeakerDiarization");
        members.integer("diarizationSpeakerCount", 1, MOST_SPEAKERS);
        members.objects("channelMetadata").forEach(MediaRequestReader::checkChannel);
        if (!List.of("default", "phone").contains(members.text("mode").orElse("default"))) {
            throw members.wrongType("mode", "one of [default, phone]");
        }
    }

    private static void checkChannel(JsonFields channel) {
        channel.integer("channel", 1, MOST_SPEAKERS);
        channel.object("speaker").ifPresent(speaker -> {
            speaker.text("name");
            speaker.text("email");
        });
    }
}

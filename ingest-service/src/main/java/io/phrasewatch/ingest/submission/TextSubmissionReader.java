package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.outbound.WebhookTargets;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the body of a text submission into a checked {@link TextSubmission}. CPU work: not for an event loop. */
@ApplicationScoped
class TextSubmissionReader {

    private final int maxBodyBytes;
    private final OptionsReader options = new OptionsReader();
    private final TrackersReader trackers;
    private final UtterancesReader utterances;
    private final WebhookUrl webhookUrl;

    TextSubmissionReader(IngestConfig config, WebhookTargets guard) {
        this.maxBodyBytes = config.maxBodyBytes();
        this.trackers = new TrackersReader(config.maxInlineTrackerBytes());
        this.utterances = new UtterancesReader(config.maxMessages(), config.maxContentLength());
        this.webhookUrl = new WebhookUrl(guard);
    }

    /**
     * The submission of a request.
     *
     * @param body  raw bytes
     * @param query options of the query
     * @throws ApiException 400 naming the member that is missing or wrong, 413 when it is too large
     */
    TextSubmission read(byte[] body, ObjectNode query) {
        JsonNode tree = JsonBody.parse(body, maxBodyBytes);
        if (!(tree instanceof ObjectNode object)) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        JsonFields members = RequestMembers.merge(query, object);
        return new TextSubmission(options.attributes(members), options.options(members), trackers.read(members),
                webhookUrl.read(members).orElse(null), utterances.read(members));
    }
}

package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.ingest.config.IngestConfig;
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

    TextSubmissionReader(IngestConfig config) {
        this.maxBodyBytes = config.maxBodyBytes();
        this.trackers = new TrackersReader(config.maxInlineTrackerBytes());
        this.utterances = new UtterancesReader(config.maxMessages(), config.maxContentLength());
    }

    /**
     * The submission in a body.
     *
     * @throws ApiException 400 naming the member that is missing or wrong, 413 when it is too large
     */
    TextSubmission read(byte[] body) {
        JsonNode tree = JsonBody.parse(body, maxBodyBytes);
        if (!tree.isObject()) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        NulCharacter.refuse(tree);
        JsonFields fields = new JsonFields(tree, "");
        return new TextSubmission(options.attributes(fields), options.options(fields), trackers.read(fields), null, utterances.read(fields));
    }
}

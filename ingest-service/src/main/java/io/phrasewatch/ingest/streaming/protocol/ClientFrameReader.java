package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.ingest.config.IngestConfig;
import io.phrasewatch.ingest.submission.NulCharacter;
import io.phrasewatch.ingest.submission.UtterancesReader;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads text frames. Single quotes are taken for double ones: one client writes its stop frame so. */
@ApplicationScoped
public class ClientFrameReader {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final StartRequestReader starts;
    private final UtterancesReader utterances;

    ClientFrameReader(IngestConfig config) {
        this.starts = new StartRequestReader(config.maxInlineTrackerBytes());
        this.utterances = new UtterancesReader(config.maxMessages(), config.maxContentLength());
    }

    /**
     * What the frame says; a start that names something wrong says so itself.
     *
     * @throws ApiException naming the member that is missing or wrong, or that the frame is none of ours
     */
    public ClientFrame read(String text) {
        JsonFields frame = new JsonFields(parse(text), "");
        return switch (frame.text("type").orElse("")) {
            case "start_request" -> start(frame);
            case "stop_request" -> new ClientFrame.Stop();
            case "modify_request" -> new ClientFrame.Modify(SpeechFormatReader.read(frame, SpeechFormat.USUAL));
            case "utterance" -> new ClientFrame.Said(utterances.readOne(frame), frame.flag("isFinal").orElse(true));
            default -> throw new ApiException(StreamError.UNKNOWN_FRAME);
        };
    }

    private ClientFrame start(JsonFields frame) {
        try {
            return starts.read(frame);
        } catch (ApiException wrong) {
            return new ClientFrame.WrongStart(wrong);
        }
    }

    private static ObjectNode parse(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new ApiException(RequestError.MALFORMED_JSON);
        }
        if (!(tree instanceof ObjectNode frame)) {
            throw new ApiException(RequestError.BODY_NOT_OBJECT);
        }
        NulCharacter.refuse(frame);
        return frame;
    }
}

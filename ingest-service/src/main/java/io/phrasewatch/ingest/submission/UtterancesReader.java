package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code messages}. */
public final class UtterancesReader {

    private static final String MESSAGES = "messages";

    private final int maxMessages;
    private final int maxContentLength;

    /**
     * A reader.
     *
     * @param maxMessages      most messages
     * @param maxContentLength most characters of one
     */
    public UtterancesReader(int maxMessages, int maxContentLength) {
        this.maxMessages = maxMessages;
        this.maxContentLength = maxContentLength;
    }

    /**
     * The messages, in order, at least one.
     *
     * @throws ApiException 400 naming the member that is missing or wrong
     */
    List<Utterance> read(JsonFields body) {
        if (!body.has(MESSAGES)) {
            throw new ApiException(RequestError.FIELD_REQUIRED, MESSAGES);
        }
        List<JsonFields> messages = body.objects(MESSAGES);
        if (messages.isEmpty()) {
            throw new ApiException(RequestError.TOO_FEW_ITEMS, MESSAGES, 1);
        }
        if (messages.size() > maxMessages) {
            throw new ApiException(RequestError.TOO_MANY_ITEMS, MESSAGES, maxMessages);
        }
        return messages.stream().map(this::readOne).toList();
    }

    /**
     * One message.
     *
     * @throws ApiException 400 naming the member that is missing or wrong
     */
    public Utterance readOne(JsonFields message) {
        JsonFields payload = message.object("payload")
                .orElseThrow(() -> new ApiException(RequestError.FIELD_REQUIRED, message.pathOf("payload")));
        String content = BoundedText.required(payload, "content", maxContentLength);
        Speaker from = message.object("from").map(SpeakerReader::read).orElse(null);
        Optional<JsonFields> duration = message.object("duration");
        Instant start = duration.flatMap(fields -> IsoTime.read(fields, "startTime")).orElse(null);
        Instant end = duration.flatMap(fields -> IsoTime.read(fields, "endTime")).orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            throw new ApiException(SubmissionError.END_BEFORE_START, duration.get().pathOf("endTime"));
        }
        return new Utterance(content, from, start, end);
    }
}

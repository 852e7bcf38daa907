package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.error.RequestError;
import io.phrasewatch.kit.json.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code messages}. */
final class UtterancesReader {

    private static final String MESSAGES = "messages";
    private static final int LONGEST_SPEAKER_FIELD = 500;

    private final int maxMessages;
    private final int maxContentLength;

    /**
     * A reader.
     *
     * @param maxMessages      most messages
     * @param maxContentLength most characters of one
     */
    UtterancesReader(int maxMessages, int maxContentLength) {
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
            throw new ApiException(SubmissionError.NO_ITEMS, MESSAGES);
        }
        if (messages.size() > maxMessages) {
            throw new ApiException(SubmissionError.TOO_MANY_ITEMS, MESSAGES, maxMessages);
        }
        return messages.stream().map(this::utterance).toList();
    }

    private Utterance utterance(JsonFields message) {
        JsonFields payload = message.object("payload")
                .orElseThrow(() -> new ApiException(RequestError.FIELD_REQUIRED, message.pathOf("payload")));
        String content = BoundedText.required(payload, "content", maxContentLength);
        Speaker from = message.object("from").map(UtterancesReader::speaker).orElse(null);
        Optional<JsonFields> duration = message.object("duration");
        Instant start = duration.flatMap(fields -> IsoTime.read(fields, "startTime")).orElse(null);
        Instant end = duration.flatMap(fields -> IsoTime.read(fields, "endTime")).orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            throw new ApiException(SubmissionError.END_BEFORE_START, duration.get().pathOf("endTime"));
        }
        return new Utterance(content, from, start, end);
    }

    /** Null when nothing is said of the speaker. A user id that is an e-mail address counts as that address too. */
    private static Speaker speaker(JsonFields from) {
        String name = BoundedText.optional(from, "name", LONGEST_SPEAKER_FIELD).orElse(null);
        String id = BoundedText.optional(from, "userId", LONGEST_SPEAKER_FIELD)
                .or(() -> BoundedText.optional(from, "id", LONGEST_SPEAKER_FIELD)).orElse(null);
        String email = BoundedText.optional(from, "email", LONGEST_SPEAKER_FIELD)
                .or(() -> Optional.ofNullable(id).filter(text -> text.contains("@"))).orElse(null);
        return name == null && id == null && email == null ? null : new Speaker(id, name, email);
    }
}

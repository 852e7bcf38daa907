package io.phrasewatch.conversation.message;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns stored messages into what the API shows. */
final class MessageView {

    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    private final String conversationId;
    private final boolean verbose;
    private final Instant origin;

    private MessageView(String conversationId, boolean verbose, Instant origin) {
        this.conversationId = conversationId;
        this.verbose = verbose;
        this.origin = origin;
    }

    /**
     * The API's messages.
     *
     * @param rows    in the order they were said
     * @param verbose whether words are shown
     */
    static MessagesResponse of(String conversationId, boolean verbose, List<MessageRow> rows) {
        if (rows.isEmpty()) {
            return new MessagesResponse(List.of());
        }
        MessageView view = new MessageView(conversationId, verbose, rows.get(0).startTime());
        return new MessagesResponse(rows.stream().map(view::message).toList());
    }

    private MessageResponse message(MessageRow row) {
        return new MessageResponse(
                row.id(),
                row.text(),
                row.speaker() == null ? SpeakerResponse.UNKNOWN : row.speaker(),
                row.startTime(),
                row.endTime(),
                seconds(origin, row.startTime()),
                seconds(row.startTime(), row.endTime()),
                conversationId,
                elements(row.phrases()).map(MessageView::phrase).toList(),
                verbose ? words(row) : null);
    }

    /** Of a text nobody knows when each word was said: its words have no times. */
    private List<WordResponse> words(MessageRow row) {
        return row.words() == null || row.words().isEmpty()
                ? WHITE_SPACE.splitAsStream(row.text()).filter(word -> !word.isEmpty()).map(WordResponse::untimed).toList()
                : elements(row.words()).map(word -> word((JsonObject) word)).toList();
    }

    private WordResponse word(JsonObject word) {
        Instant start = Instant.parse(word.getString("startTime"));
        Instant end = Instant.parse(word.getString("endTime"));
        return new WordResponse(
                word.getString("word"), start, end, word.getDouble("score"), seconds(origin, start), seconds(start, end));
    }

    /** The worker writes a phrase as its text alone or with a type. */
    private static PhraseResponse phrase(Object phrase) {
        return phrase instanceof JsonObject typed
                ? new PhraseResponse(typed.getString("type", "action_phrase"), typed.getString("text"))
                : PhraseResponse.of(String.valueOf(phrase));
    }

    private static Stream<Object> elements(JsonArray array) {
        return array == null ? Stream.empty() : array.stream();
    }

    private static double seconds(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toMillis() / 10.0) / 100.0;
    }
}

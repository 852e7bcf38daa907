package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.contracts.ProcessingOptions;
import io.phrasewatch.contracts.SubmittedMessage;
import io.phrasewatch.contracts.TimedWord;
import io.phrasewatch.detection.SearchedMessages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Frames with accepted messages. */
public final class MessageFrames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private MessageFrames() {
    }

    /**
     * Messages that are stored.
     *
     * @param sequenceNumber grows by one with every frame of this type
     */
    public static String accepted(SearchedMessages accepted, int sequenceNumber) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "message_response");
        ArrayNode messages = frame.putArray("messages");
        accepted.messages().forEach(message -> messages.add(message(accepted.conversationId(), message, accepted.options())));
        return frame.put("sequenceNumber", sequenceNumber).toString();
    }

    private static ObjectNode message(String conversationId, SubmittedMessage message, ProcessingOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", message.id());
        json.set("from", SpeakerJson.of(conversationId, message.from()));
        json.set("payload", payload(message.text()));
        json.putObject("channel").put("id", "realtime-api");
        json.putObject("metadata")
                .put("disablePunctuation", true)
                .put("timezoneOffset", options.timezoneOffset())
                .put("originalContent", message.text())
                .put("words", words(message.words()))
                .put("originalMessageId", message.id());
        json.put("dismissed", false);
        json.putObject("duration").put("startTime", time(message.startTime())).put("endTime", time(message.endTime()));
        return json;
    }

    static ObjectNode payload(String content) {
        return JsonNodeFactory.instance.objectNode().put("content", content).put("contentType", "text/plain");
    }

    /** JSON inside a string, as clients expect. */
    private static String words(List<TimedWord> words) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        if (words != null) {
            words.forEach(word -> json.addObject().put("word", word.word()).put("startTime", time(word.startTime()))
                    .put("endTime", time(word.endTime())));
        }
        return json.toString();
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}

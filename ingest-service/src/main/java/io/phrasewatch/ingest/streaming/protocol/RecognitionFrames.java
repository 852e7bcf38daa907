package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.contracts.Speaker;
import io.phrasewatch.speech.SpeechSegment;
import io.phrasewatch.speech.SpokenWord;
import java.time.Duration;

/** Frames with the words as they are understood. */
public final class RecognitionFrames {

    private RecognitionFrames() {
    }

    /**
     * What was understood.
     *
     * @param speaker null when unknown
     * @param isFinal whether it will not change any more
     */
    public static String result(String conversationId, Speaker speaker, SpeechSegment segment, boolean isFinal) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "recognition_result").put("isFinal", isFinal);
        ObjectNode alternative = frame.putObject("payload").putObject("raw").putArray("alternatives").addObject();
        alternative.put("transcript", segment.text());
        if (!Double.isNaN(segment.confidence())) {
            alternative.put("confidence", segment.confidence());
        }
        ArrayNode words = alternative.putArray("words");
        segment.words().forEach(word -> words.add(word(word)));
        frame.putObject("punctuated").put("transcript", segment.text());
        frame.set("user", SpeakerJson.of(conversationId, speaker));
        ObjectNode outer = JsonNodeFactory.instance.objectNode().put("type", "message").put("timeOffset", segment.start().toMillis());
        outer.set("message", frame);
        return outer.toString();
    }

    private static ObjectNode word(SpokenWord word) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("word", word.text());
        json.set("startTime", time(word.start()));
        json.set("endTime", time(word.end()));
        return json;
    }

    /** Seconds and nanoseconds as strings, as clients with types expect. */
    private static ObjectNode time(Duration time) {
        return JsonNodeFactory.instance.objectNode()
                .put("seconds", String.valueOf(time.getSeconds()))
                .put("nanos", String.valueOf(time.getNano()));
    }
}

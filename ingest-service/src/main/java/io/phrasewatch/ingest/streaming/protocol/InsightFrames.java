package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.detection.FoundInsight;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Frames with insights. */
public final class InsightFrames {

    private InsightFrames() {
    }

    /**
     * Insights of one conversation.
     *
     * @param sequenceNumber grows by one with every frame of this type
     */
    public static String found(String conversationId, List<FoundInsight> found, int sequenceNumber) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "insight_response");
        ArrayNode insights = frame.putArray("insights");
        found.forEach(insight -> insights.add(insight(conversationId, insight)));
        return frame.put("sequenceNumber", sequenceNumber).toString();
    }

    private static ObjectNode insight(String conversationId, FoundInsight found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", found.id())
                .put("confidence", found.insight().score())
                .put("type", found.type())
                .put("text", found.insight().text());
        json.set("payload", MessageFrames.payload(found.insight().text()));
        json.set("from", SpeakerJson.of(conversationId, found.message().from()));
        json.set("assignee", SpeakerJson.of(conversationId, found.insight().bySpeaker() ? found.message().from() : null));
        hints(json.putArray("hints"), found);
        json.putArray("tags");
        json.put("dismissed", false);
        json.putObject("messageReference").put("id", found.message().id());
        json.putNull("entities");
        if (found.dueBy() != null) {
            json.putObject("dueBy").put("value", found.dueBy().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
        return json;
    }

    private static void hints(ArrayNode hints, FoundInsight found) {
        hints.addObject().put("key", "confidenceScore").put("value", String.valueOf(found.insight().score()));
        if (found.insight().definitive() != null) {
            hints.addObject().put("key", "definitive").put("value", String.valueOf(found.insight().definitive()));
        }
    }
}

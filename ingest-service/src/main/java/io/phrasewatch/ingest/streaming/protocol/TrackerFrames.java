package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.phrasewatch.detection.Findings;
import io.phrasewatch.detection.FoundInsight;
import io.phrasewatch.detection.TrackerMatch;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Frames with detected trackers. The elements of {@code trackers} are those that {@code GET …/trackers-detected} answers for the same
 * messages.
 */
public final class TrackerFrames {

    private final Map<String, ObjectNode> trackers = new LinkedHashMap<>();
    private final Map<String, ObjectNode> phrases = new LinkedHashMap<>();

    private TrackerFrames() {
    }

    /**
     * What was found; not to be sent when nothing was.
     *
     * @param isFinal        whether the messages will not change any more
     * @param sequenceNumber grows by one with every frame of this type
     */
    public static String found(Findings findings, boolean isFinal, int sequenceNumber) {
        TrackerFrames frames = new TrackerFrames();
        findings.matches().forEach(frames::add);
        findings.insights().forEach(frames::add);
        ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "tracker_response").put("isFinal", isFinal);
        ArrayNode all = frame.putArray("trackers");
        frames.trackers.values().forEach(all::add);
        return frame.put("sequenceNumber", sequenceNumber).toString();
    }

    /** Whether there is anything to tell. */
    public static boolean isWorthTelling(Findings findings) {
        return !findings.matches().isEmpty() || findings.insights().stream().anyMatch(insight -> !insight.matches().isEmpty());
    }

    private void add(TrackerMatch match) {
        refs(match, "messageRefs").addObject()
                .put("id", match.message().id())
                .put("text", match.message().text())
                .put("offset", match.phrase().offset());
    }

    private void add(FoundInsight insight) {
        insight.matches().forEach(match -> refs(match, "insightRefs").addObject()
                .put("id", insight.id())
                .put("text", insight.insight().text())
                .put("type", insight.type())
                .put("offset", match.phrase().offset()));
    }

    private ArrayNode refs(TrackerMatch match, String member) {
        return (ArrayNode) phrase(match).get(member);
    }

    private ObjectNode phrase(TrackerMatch match) {
        return phrases.computeIfAbsent(match.tracker().id() + " " + match.phrase().phraseIndex(), key -> {
            ObjectNode phrase = ((ArrayNode) tracker(match).get("matches")).addObject();
            phrase.put("type", "vocabulary").put("value", match.phrase().phrase());
            phrase.putArray("messageRefs");
            phrase.putArray("insightRefs");
            return phrase;
        });
    }

    private ObjectNode tracker(TrackerMatch match) {
        return trackers.computeIfAbsent(match.tracker().id(), id -> {
            ObjectNode tracker = JsonNodeFactory.instance.objectNode().put("id", id).put("name", match.tracker().name());
            tracker.putArray("matches");
            return tracker;
        });
    }
}

package io.phrasewatch.ingest.streaming.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Frames about the stream itself. Each is a {@code message} around the frame proper, as clients expect. */
public final class ServerFrames {

    /** Answer to {@link #PING}. */
    public static final String PONG = "__PONG__";
    /** What some clients send every half minute and want an answer to; no JSON. */
    public static final String PING = "__PING__";

    private ServerFrames() {
    }

    /** The start is accepted. */
    public static String startedListening() {
        return wrapped(typed("started_listening"));
    }

    /** Which conversation it is. */
    public static String conversationCreated(String conversationId) {
        return wrapped(about("conversation_created", conversationId));
    }

    /** From now on sound and text are heard. */
    public static String recognitionStarted(String conversationId) {
        return wrapped(about("recognition_started", conversationId));
    }

    /** From now on nothing is heard. */
    public static String recognitionStopped() {
        return wrapped(typed("recognition_stopped"));
    }

    /** The conversation is over and can be read. Clients look for its id in two places. */
    public static String conversationCompleted(String conversationId) {
        ObjectNode frame = about("conversation_completed", conversationId);
        frame.put("conversationId", conversationId);
        frame.put("summaryUrl", "");
        return wrapped(frame);
    }

    /** The form of the sound is changed. */
    public static String sessionModified(SpeechFormat format) {
        return wrapped(typed("session_modified").put("sampleRateHertz", format.sampleRateHertz()));
    }

    /**
     * Something is wrong; only in this wrapped form does it end the waiting of every client.
     *
     * @param message one sentence for a person
     */
    public static String error(String message, int statusCode) {
        return wrapped(typed("error").put("details", message).put("message", message).put("statusCode", statusCode));
    }

    private static ObjectNode about(String type, String conversationId) {
        ObjectNode frame = typed(type);
        frame.putObject("data").put("conversationId", conversationId);
        return frame;
    }

    private static String wrapped(ObjectNode frame) {
        ObjectNode outer = typed("message");
        outer.set("message", frame);
        return outer.toString();
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}

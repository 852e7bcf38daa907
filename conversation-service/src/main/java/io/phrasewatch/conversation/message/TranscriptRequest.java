package io.phrasewatch.conversation.message;

import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;

/**
 * Body of a transcript's request.
 *
 * @param contentType        {@code text/markdown} or {@code text/srt}
 * @param createParagraphs   whether consecutive messages of one speaker are joined
 * @param showSpeakers       whether speakers are named
 */
record TranscriptRequest(String contentType, boolean createParagraphs, boolean showSpeakers) {

    static final String MARKDOWN = "text/markdown";
    static final String SRT = "text/srt";
    private static final int MOST_BYTES = 64 * 1024;

    static TranscriptRequest parse(byte[] body) {
        JsonFields fields = JsonBody.object(body, MOST_BYTES);
        String contentType = fields.requiredText("contentType");
        if (!contentType.equals(MARKDOWN) && !contentType.equals(SRT)) {
            throw fields.wrongType("contentType", "one of [text/markdown, text/srt]");
        }
        return new TranscriptRequest(contentType, fields.flag("createParagraphs").orElse(true),
                fields.flag("showSpeakerSeparation").orElse(false));
    }
}

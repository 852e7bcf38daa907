package io.phrasewatch.ingest.streaming.protocol;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of live streams that a client may see, most of them in an error frame. */
public enum StreamError implements ErrorCode {
    UNKNOWN_FRAME(400, "\"type\" must be one of [start_request, stop_request, modify_request, utterance]"),
    NOT_STARTED(400, "A \"start_request\" must come first"),
    STARTED_ALREADY(400, "The stream was started already"),
    TEXT_NOT_ANNOUNCED(400, "\"utterance\" is allowed only when \"config.input\" is \"text\""),
    SOUND_NOT_ANNOUNCED(400, "Sound is not allowed when \"config.input\" is \"text\""),
    SOUND_UNREADABLE(400, "The sound is not what \"speechRecognition\" says"),
    SPEECH_UNUSABLE(400, "%s"),
    CONVERSATION_GONE(404, "The conversation was deleted."),
    NO_RECOGNISER(503, "This server has no speech recogniser, see docs/speech.md. "
            + "Send text with \"config.input\": \"text\", see docs/streaming.md."),
    RECOGNISER_FAILED(503, "The speech recogniser failed. Please connect again.");

    private final int status;
    private final String template;

    StreamError(int status, String template) {
        this.status = status;
        this.template = template;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String template() {
        return template;
    }
}

package io.phrasewatch.ingest.media;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of media submissions that a client may see. */
public enum MediaError implements ErrorCode {
    NO_RECOGNISER(503, "No speech recogniser is configured on this server: audio and video can not be processed. "
            + "The operator finds in docs/speech.md how to configure one."),
    EMPTY_FILE(400, "The file is empty"),
    NOT_MEDIA(400, "The file is no audio or video of a known format"),
    TRUNCATED(400, "The file did not arrive whole"),
    FILE_TOO_LARGE(413, "The file must not be larger than %d bytes"),
    TOO_MANY_UPLOADS(503, "Too many files are arriving at the moment. Please repeat the request later."),
    NOT_STORED(503, "The file can not be stored at the moment. Please repeat the request later."),
    RECORDING_GONE(410, "The recording is not wanted any more."),
    RECORDING_TAKEN(409, "The recording is being worked on by somebody else."),
    RECORDING_UNUSABLE(422, "%s"),
    RECORDING_OUT_OF_REACH(424, "%s");

    private final int status;
    private final String template;

    MediaError(int status, String template) {
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

package io.phrasewatch.ingest.media;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of media submissions that a client may see. */
public enum MediaError implements ErrorCode {
    NO_RECOGNISER(503, "No speech recogniser is configured on this server: audio and video can not be processed.");

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

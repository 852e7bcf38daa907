package io.phrasewatch.worker.preview;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of POST /v1/detect. */
enum PreviewError implements ErrorCode {
    MESSAGE_COUNT(400, "\"messages\" must contain 1 to %d items"),
    MESSAGE_TOO_LONG(400, "\"%s\" must not be longer than %d characters"),
    TRACKERS_REQUIRED(400, "\"trackers\" is required"),
    TRACKER_COUNT(400, "\"trackers\" must not contain more than %d items"),
    TRACKERS_UNKNOWN(400, "\"trackers\" contains unknown ids: %s"),
    TOO_MANY_PHRASES(400, "\"trackers\" must not have more than %d phrases in all"),
    BUSY(503, "Too many messages are being looked at right now. Please repeat the request later.");

    private final int status;
    private final String template;

    PreviewError(int status, String template) {
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

package io.phrasewatch.ingest.submission;

import io.phrasewatch.kit.error.ErrorCode;

/** Failures of a submission that a client may see. */
public enum SubmissionError implements ErrorCode {
    BAD_CHARACTER(400, "\"%s\" must not contain the character U+0000"),
    NOT_A_TIME(400, "\"%s\" must be in ISO 8601 date format"),
    END_BEFORE_START(400, "\"%s\" must be greater than or equal to \"startTime\""),
    NOT_A_URL(400, "\"%s\" must be a valid uri with a scheme matching the http|https pattern"),
    URL_NOT_ALLOWED(400, "\"%s\" must not point to a private address"),
    TOO_MANY_SENTENCES(400, "\"messages\" must not contain more than %d sentences"),
    INLINE_TRACKERS_TOO_LARGE(413, "\"trackers\" must not hold more than %d bytes of names and vocabulary"),
    ATTRIBUTES_TOO_LARGE(413, "Everything but \"messages\" must not be larger than %d bytes together"),
    UNKNOWN_TRACKERS(400, "\"trackers\" names trackers that do not exist: %s"),
    KEY_REUSED(422, "The Idempotency-Key was used for a different request."),
    KEY_TOO_LONG(400, "The Idempotency-Key must not be longer than %d characters"),
    CONVERSATION_NOT_FOUND(404, "The conversationId is either invalid or does not exist."),
    TRACKERS_UNAVAILABLE(503, "Trackers can not be looked up right now. Please repeat the request later.");

    private final int status;
    private final String template;

    SubmissionError(int status, String template) {
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

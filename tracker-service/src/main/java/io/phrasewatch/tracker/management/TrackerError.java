package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.ErrorCode;

/** What can go wrong with trackers. Members are named by their path in the body. */
enum TrackerError implements ErrorCode {
    NEITHER_OBJECT_NOR_ARRAY(400, "The request body must be a JSON object or an array of objects."),
    NOT_ARRAY(400, "The request body must be a JSON array."),
    ONE_OF(400, "\"%s\" must be one of %s"),
    NOT_REMOVABLE(400, "\"%s\" must not be left without a value"),
    INVALID_CHARACTER(400, "\"%s\" contains an invalid character"),
    PUNCTUATION(400, "\"%s\" contains punctuation that is not allowed; only . ' and - may be used"),
    NO_WORD(400, "\"%s\" must contain a letter, a digit or a symbol"),
    DUPLICATE(400, "\"%s\" contains a duplicate value"),
    LANGUAGE(400, "\"%s\" must be a BCP 47 language tag"),
    ID_DIFFERS(400, "\"id\" must be the id in the path"),
    LIMIT_REACHED(400, "An account may keep at most %d trackers."),
    UNKNOWN_TRACKER(404, "The trackerId is either invalid or does not exist."),
    NAME_TAKEN(409, "A tracker with the name \"%s\" already exists."),
    CHANGED_MEANWHILE(412, "The tracker has changed since the version in If-Match."),
    WRITE_IN_PROGRESS(429, "This API has a limit of maximum of `1` number of concurrent requests per account. Please repeat the request.");

    private final int status;
    private final String template;

    TrackerError(int status, String template) {
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

package io.phrasewatch.catalog;

/** tracker-service gave no usable answer, also after some repetition. It may later: the caller's work can be repeated. */
public class TrackerServiceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrackerServiceUnavailableException(Throwable cause) {
        super("tracker-service can not be asked", cause);
    }
}

package io.phrasewatch.embedded;

/** A backend could not be prepared, started or reached; the message is one plain line for the person at the terminal. */
public class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackendException(String message) {
        super(message);
    }

    public BackendException(String message, Throwable cause) {
        super(message, cause);
    }
}

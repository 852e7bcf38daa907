package io.phrasewatch.standalone;

/** The command line cannot be understood; the message names the option and the rule in one line. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}

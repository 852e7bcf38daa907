package io.phrasewatch.engine.encoder;

/** The encoder an operator configured cannot be used; the message says in one line which part breaks which rule. */
public final class EncoderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EncoderException(String message) {
        super(message);
    }

    EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.phrasewatch.speech;

/** A recogniser or decoder could not do its work; the message is fit for an operator and holds no recognised text. */
public class SpeechException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpeechException(String message) {
        super(message);
    }

    public SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}

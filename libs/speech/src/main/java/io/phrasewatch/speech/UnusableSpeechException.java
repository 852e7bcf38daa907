package io.phrasewatch.speech;

/** A recording that can never be turned into text here, however often it is tried. The message is a sentence for the client. */
public class UnusableSpeechException extends SpeechException {

    private static final long serialVersionUID = 1L;

    public UnusableSpeechException(String message) {
        super(message);
    }
}

package io.phrasewatch.speech;

import java.time.Duration;
import java.util.Objects;

/** A recogniser can not work at the moment, whatever the recording: asking again later helps, asking with another recording does not. */
public class SpeechUnavailableException extends SpeechException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /** @param pause what the recogniser asks to be left alone for, zero when it does not say */
    public SpeechUnavailableException(String message, Duration pause, Throwable cause) {
        super(message, cause);
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    public Duration pause() {
        return pause;
    }
}

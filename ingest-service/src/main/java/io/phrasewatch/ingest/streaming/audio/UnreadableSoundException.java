package io.phrasewatch.ingest.streaming.audio;

/** Sound is not in the form it was announced in. */
class UnreadableSoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSoundException(Throwable cause) {
        super("the sound can not be read", cause);
    }
}

package io.phrasewatch.worker.transcription;

/** The server of a recording's URL does not give the file at the moment. The message is a sentence for the client. */
class SourceUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceUnreachableException(String message) {
        super(message, null, false, false);
    }
}

package io.phrasewatch.worker.transcription;

/** Ingest-service can not be reached, asks for patience, or gave the recording to another worker: the same call may work later. */
class IngestUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IngestUnavailableException(String message) {
        super(message, null, false, false);
    }
}

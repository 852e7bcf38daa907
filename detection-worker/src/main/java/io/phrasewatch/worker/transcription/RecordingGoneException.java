package io.phrasewatch.worker.transcription;

/** Nobody needs to work on the recording any more: it was transcribed, or its conversation was deleted. */
class RecordingGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordingGoneException() {
        super("the recording is not wanted any more", null, false, false);
    }
}

package io.phrasewatch.ingest.intake;

/** A submission can not be taken now, and may be taken later. */
final class SubmissionWaitsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubmissionWaitsException(Throwable refusal) {
        super(refusal.getMessage(), refusal);
    }
}

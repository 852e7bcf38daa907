package io.phrasewatch.ingest.intake;

import io.phrasewatch.kit.retry.Hopeless;

/** A submission breaks a rule, and its sender has been told. */
final class SubmissionRejectedException extends RuntimeException implements Hopeless {

    private static final long serialVersionUID = 1L;

    /** @param rule as the sender was told */
    SubmissionRejectedException(String rule) {
        super(rule, null, false, false);
    }
}

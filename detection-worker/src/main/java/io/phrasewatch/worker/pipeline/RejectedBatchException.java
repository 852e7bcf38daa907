package io.phrasewatch.worker.pipeline;

import io.phrasewatch.kit.retry.Hopeless;
import java.util.Optional;

/** A record that can never be processed, however often it is tried. The message names the rule and quotes nothing of the record. */
class RejectedBatchException extends RuntimeException implements Hopeless {

    private static final long serialVersionUID = 1L;

    private final transient BatchKey key;

    RejectedBatchException(String rule, BatchKey key) {
        super(rule, null, false, false);
        this.key = key;
    }

    /** The batch, where the record says which it is: its job is told. */
    Optional<BatchKey> key() {
        return Optional.ofNullable(key);
    }
}

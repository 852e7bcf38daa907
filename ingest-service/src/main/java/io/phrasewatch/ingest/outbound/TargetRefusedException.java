package io.phrasewatch.ingest.outbound;

/** The target is not one this server may call, or has no address at all. */
public class TargetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TargetRefusedException() {
        super("the target may not be called", null, false, false);
    }
}

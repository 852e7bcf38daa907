package io.phrasewatch.ingest.outbound;

/** A file could not be fetched. The message is a sentence for the client and quotes nothing of what the other side said. */
public class FetchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FetchFailedException(Reason reason) {
        super(reason.sentence, null, false, false);
        this.reason = reason;
    }

    FetchFailedException(Reason reason, int status) {
        super(reason.sentence.formatted(status), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The address, or one it redirects to, may not be called, or has no address at all. */
        TARGET_REFUSED(false, "The URL leads to an address that may not be called."),
        /** Further redirects than are followed, one that leads nowhere, or one from https to http. */
        BAD_REDIRECT(false, "The URL redirects too often, or to where it can not be followed."),
        /** A status that will not change by itself, such as 404. */
        ANSWERED(false, "The server of the URL answers with status %d."),
        /** Larger than the limit. */
        TOO_LARGE(false, "The file behind the URL is too large."),
        /** Not complete within the limit. */
        TOO_SLOW(false, "The file behind the URL takes too long to arrive."),
        /** The network, or the other side for the moment. */
        UNREACHABLE(true, "The server of the URL can not be reached, or breaks off."),
        /** This side can not store the file, for example for lack of space. */
        NOT_STORED(true, "The file can not be stored at the moment."),
        /** The calling thread was interrupted. */
        CANCELLED(true, "The file is not wanted any more.");

        private final boolean passing;
        private final String sentence;

        Reason(boolean passing, String sentence) {
            this.passing = passing;
            this.sentence = sentence;
        }

        /** Whether a later call may succeed; it resumes where this one ended, as far as the other side allows. */
        public boolean isPassing() {
            return passing;
        }
    }
}

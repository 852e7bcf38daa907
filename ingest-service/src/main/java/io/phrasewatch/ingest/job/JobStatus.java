package io.phrasewatch.ingest.job;

import java.util.Arrays;

/** The four words clients know for a job. */
public enum JobStatus {
    /** Waits for an earlier job of its conversation. */
    SCHEDULED("scheduled"),
    IN_PROGRESS("in_progress"),
    /** Everything it brought can be read. */
    COMPLETED("completed"),
    FAILED("failed");

    private final String wireName;

    JobStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether the job may still change. */
    public boolean isOpen() {
        return this == SCHEDULED || this == IN_PROGRESS;
    }

    static JobStatus named(String wireName) {
        return Arrays.stream(values()).filter(status -> status.wireName.equals(wireName)).findFirst().orElseThrow();
    }
}

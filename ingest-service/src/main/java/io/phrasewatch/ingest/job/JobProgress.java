package io.phrasewatch.ingest.job;

/**
 * The states of a job and every way between them; the only place that knows. A value: each event answers the progress after it, and an
 * event that has no business in a state changes nothing.
 *
 * <p>A job ends when each of its batches has ended, so {@code completed} means that everything can be read. It fails when one of its
 * batches failed; what the others brought stays.
 *
 * @param status     where it stands
 * @param batchCount number of its batches, at least 1
 * @param recorded   batches that are in the database
 * @param failed     batches that never will be
 * @param reason     why it fails or failed, the first reason heard; null while there is none
 */
public record JobProgress(JobStatus status, int batchCount, int recorded, int failed, String reason) {

    /** Reason of jobs whose conversation was erased under them. */
    public static final String CONVERSATION_DELETED = "The conversation was deleted.";

    /**
     * A job just accepted.
     *
     * @param batchCount      number of its batches, at least 1
     * @param predecessorOpen whether an earlier job of the same conversation has not ended
     */
    public static JobProgress accepted(int batchCount, boolean predecessorOpen) {
        return new JobProgress(predecessorOpen ? JobStatus.SCHEDULED : JobStatus.IN_PROGRESS, batchCount, 0, 0, null);
    }

    /** Its predecessor ended. */
    public JobProgress released() {
        return status == JobStatus.SCHEDULED ? new JobProgress(JobStatus.IN_PROGRESS, batchCount, recorded, failed, reason) : this;
    }

    /** One more of its batches can be read. */
    public JobProgress batchRecorded() {
        return status == JobStatus.IN_PROGRESS ? counted(recorded + 1, failed, reason) : this;
    }

    /** One more of its batches can never be recorded, because of that. */
    public JobProgress batchFailed(String why) {
        return status == JobStatus.IN_PROGRESS ? counted(recorded, failed + 1, reason == null ? why : reason) : this;
    }

    /** There is nothing left to add to. */
    public JobProgress conversationDeleted() {
        return status.isOpen() ? new JobProgress(JobStatus.FAILED, batchCount, recorded, failed, CONVERSATION_DELETED) : this;
    }

    private JobProgress counted(int nowRecorded, int nowFailed, String nowReason) {
        boolean ended = nowRecorded + nowFailed >= batchCount;
        JobStatus next = !ended ? JobStatus.IN_PROGRESS : nowFailed > 0 ? JobStatus.FAILED : JobStatus.COMPLETED;
        return new JobProgress(next, batchCount, nowRecorded, nowFailed, nowReason);
    }
}

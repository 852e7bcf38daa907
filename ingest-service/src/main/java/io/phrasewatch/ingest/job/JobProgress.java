package io.phrasewatch.ingest.job;

/**
 * The states of a job and every way between them; the only place that knows. A value: each event answers the progress after it, and an
 * event that has no business in a state changes nothing.
 *
 * <p>A job ends when each of its batches has ended, so {@code completed} means that everything can be read. It fails when one of its
 * batches failed; what the others brought stays. An open-ended job, such as a live stream, does not end before it is closed.
 *
 * @param status     where it stands
 * @param batchCount number of its batches; of an open-ended job those so far
 * @param recorded   batches that are in the database
 * @param failed     batches that never will be
 * @param reason     why it fails or failed, the first reason heard; null while there is none
 * @param openEnded  whether more batches may come
 */
public record JobProgress(JobStatus status, int batchCount, int recorded, int failed, String reason, boolean openEnded) {

    /** Reason of jobs whose conversation was erased under them. */
    public static final String CONVERSATION_DELETED = "The conversation was deleted.";

    /**
     * A job just accepted.
     *
     * @param batchCount      number of its batches, at least 1
     * @param predecessorOpen whether an earlier job of the same conversation has not ended
     */
    public static JobProgress accepted(int batchCount, boolean predecessorOpen) {
        return new JobProgress(first(predecessorOpen), batchCount, 0, 0, null, false);
    }

    /**
     * A job just accepted whose batches are still to come.
     *
     * @param predecessorOpen whether an earlier job of the same conversation has not ended
     */
    public static JobProgress opened(boolean predecessorOpen) {
        return new JobProgress(first(predecessorOpen), 0, 0, 0, null, true);
    }

    /** Whether it takes further batches. */
    public boolean takesBatches() {
        return openEnded && status.isOpen();
    }

    /** One more batch came. */
    public JobProgress batchAdded() {
        return takesBatches() ? new JobProgress(status, batchCount + 1, recorded, failed, reason, true) : this;
    }

    /** No more batches will come. */
    public JobProgress closed() {
        return takesBatches() ? settled(status, recorded, failed, reason) : this;
    }

    /** Its predecessor ended. */
    public JobProgress released() {
        if (status != JobStatus.SCHEDULED) {
            return this;
        }
        return openEnded ? new JobProgress(JobStatus.IN_PROGRESS, batchCount, recorded, failed, reason, true)
                : settled(JobStatus.IN_PROGRESS, recorded, failed, reason);
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
        return abandoned(CONVERSATION_DELETED);
    }

    /** It can not go on, because of that. */
    public JobProgress abandoned(String why) {
        return status.isOpen() ? new JobProgress(JobStatus.FAILED, batchCount, recorded, failed, why, false) : this;
    }

    private JobProgress counted(int nowRecorded, int nowFailed, String nowReason) {
        return openEnded ? new JobProgress(status, batchCount, nowRecorded, nowFailed, nowReason, true)
                : settled(status, nowRecorded, nowFailed, nowReason);
    }

    private JobProgress settled(JobStatus now, int nowRecorded, int nowFailed, String nowReason) {
        boolean ended = now == JobStatus.IN_PROGRESS && nowRecorded + nowFailed >= batchCount;
        JobStatus next = !ended ? now : nowFailed > 0 ? JobStatus.FAILED : JobStatus.COMPLETED;
        return new JobProgress(next, batchCount, nowRecorded, nowFailed, nowReason, false);
    }

    private static JobStatus first(boolean predecessorOpen) {
        return predecessorOpen ? JobStatus.SCHEDULED : JobStatus.IN_PROGRESS;
    }
}

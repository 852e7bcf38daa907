package io.phrasewatch.worker.pipeline;

/**
 * Names a batch: what is still known when nothing else of it can be used.
 *
 * @param accountId      owner
 * @param conversationId 16-digit id
 * @param jobId          UUID
 * @param batchIndex     0-based position in the job
 * @param traceparent    W3C trace context, null when there is none
 */
record BatchKey(String accountId, String conversationId, String jobId, int batchIndex, String traceparent) {

    /** Key in the inbox: the same batch always has the same. */
    String eventKey() {
        return jobId + "/" + batchIndex;
    }

    /** Key in the inbox of having been given up; a key apart, so that a batch sent again later can still be recorded. */
    String failureKey() {
        return eventKey() + "/failed";
    }
}

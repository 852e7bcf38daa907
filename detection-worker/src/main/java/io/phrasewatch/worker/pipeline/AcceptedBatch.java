package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.MessageBatchSubmitted;

/**
 * A batch that follows the rules, with what its envelope says.
 *
 * @param accountId   owner
 * @param traceparent W3C trace context, null when there is none
 * @param data        the batch; no member is null that the contract says is not, and all texts can be stored
 */
record AcceptedBatch(String accountId, String traceparent, MessageBatchSubmitted data) {

    BatchKey key() {
        return new BatchKey(accountId, data.conversationId(), data.jobId(), data.batchIndex(), traceparent);
    }
}

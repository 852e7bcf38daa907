package io.phrasewatch.worker.pipeline;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import java.time.Instant;

/**
 * A batch that follows the rules, with what its envelope says.
 *
 * @param accountId   owner
 * @param acceptedAt  when its submission was accepted
 * @param traceparent W3C trace context, null when there is none
 * @param data        the batch; no member is null that the contract says is not, and all texts can be stored
 */
record AcceptedBatch(String accountId, Instant acceptedAt, String traceparent, MessageBatchSubmitted data) {

    BatchKey key() {
        return new BatchKey(accountId, data.conversationId(), data.jobId(), data.batchIndex(), traceparent);
    }
}

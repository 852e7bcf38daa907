package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.MessageBatchSubmitted;
import java.time.Instant;
import java.util.List;

/**
 * All that one submission stores.
 *
 * @param batches      in order, at least one
 * @param nextSequence place of the conversation's next message
 * @param lastEndTime  the latest end among the messages
 */
record JobPlan(List<MessageBatchSubmitted> batches, long nextSequence, Instant lastEndTime) {
}

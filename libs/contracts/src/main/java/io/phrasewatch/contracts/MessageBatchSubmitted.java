package io.phrasewatch.contracts;

import java.util.List;

/**
 * A part of an accepted job: at most 100 messages and 256 KiB of text, to be detected and recorded.
 *
 * @param conversationId 16-digit id; also the key, so batches of a conversation stay in order
 * @param jobId          UUID of the job
 * @param batchIndex     0-based position in the job
 * @param batchCount     number of batches of the job, at least 1; of a job still growing, such as a live stream, those so far
 * @param conversation   what the request says of the conversation
 * @param trackers       which trackers to look for
 * @param options        switches of the request
 * @param messages       in order; may be empty only when the job has nothing else to say
 */
public record MessageBatchSubmitted(
        String conversationId,
        String jobId,
        int batchIndex,
        int batchCount,
        ConversationAttributes conversation,
        TrackerSelection trackers,
        ProcessingOptions options,
        List<SubmittedMessage> messages) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId + "/jobs/" + jobId + "/batches/" + batchIndex;
    }
}

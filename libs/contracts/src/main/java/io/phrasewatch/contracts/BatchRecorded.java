package io.phrasewatch.contracts;

/**
 * A batch is in the database whole: messages, members, matches and insights.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID of the job
 * @param batchIndex     0-based position in the job
 * @param messageCount   number of messages recorded
 */
public record BatchRecorded(String conversationId, String jobId, int batchIndex, int messageCount) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId + "/jobs/" + jobId + "/batches/" + batchIndex;
    }
}

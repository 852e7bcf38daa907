package io.phrasewatch.contracts;

/**
 * A batch can never be recorded: its job fails.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID of the job
 * @param batchIndex     0-based position in the job
 * @param reason         one sentence for the caller; no message text, no class names
 */
public record BatchFailed(String conversationId, String jobId, int batchIndex, String reason) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "conversations/" + conversationId + "/jobs/" + jobId + "/batches/" + batchIndex;
    }
}

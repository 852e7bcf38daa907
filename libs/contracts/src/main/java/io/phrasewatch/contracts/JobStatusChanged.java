package io.phrasewatch.contracts;

/**
 * A job entered a status; sent for every change, in order.
 *
 * @param jobId          UUID
 * @param conversationId 16-digit id
 * @param status         {@code scheduled}, {@code in_progress}, {@code completed} or {@code failed}
 * @param message        why it failed, null otherwise
 */
public record JobStatusChanged(String jobId, String conversationId, String status, String message) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "jobs/" + jobId;
    }
}

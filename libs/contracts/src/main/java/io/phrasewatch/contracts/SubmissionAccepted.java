package io.phrasewatch.contracts;

/**
 * A submission that came over Kafka is stored.
 *
 * @param submissionId   id of the {@link SubmissionRequested} event
 * @param conversationId 16-digit id
 * @param jobId          UUID of its job
 */
public record SubmissionAccepted(String submissionId, String conversationId, String jobId) implements EventData {

    @Override
    public String partitionKey() {
        return conversationId;
    }

    @Override
    public String subject() {
        return "jobs/" + jobId;
    }
}

package io.phrasewatch.contracts;

/**
 * A submission that came over Kafka breaks a rule; sent again as it is, it would break it again.
 *
 * @param submissionId id of the {@link SubmissionRequested} event
 * @param statusCode   HTTP status REST would have answered
 * @param message      names the member and the rule, as REST would
 */
public record SubmissionRejected(String submissionId, int statusCode, String message) implements EventData {

    @Override
    public String partitionKey() {
        return submissionId;
    }

    @Override
    public String subject() {
        return "submissions/" + submissionId;
    }
}

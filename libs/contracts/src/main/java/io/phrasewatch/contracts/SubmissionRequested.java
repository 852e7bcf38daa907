package io.phrasewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A backend asks over Kafka for what REST would do for it. The event's id is its idempotency key.
 *
 * @param conversationId 16-digit id of the conversation to add to, null to start one
 * @param request        the body of {@code POST /v1/process/text}
 */
public record SubmissionRequested(String conversationId, JsonNode request) implements EventData {

    /** Additions to a conversation stay in order; who starts one may choose any key. */
    @Override
    public String partitionKey() {
        return Objects.requireNonNullElse(conversationId, "new");
    }

    @Override
    public String subject() {
        return conversationId == null ? "conversations" : "conversations/" + conversationId;
    }
}

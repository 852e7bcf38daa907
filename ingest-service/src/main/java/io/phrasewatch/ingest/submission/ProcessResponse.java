package io.phrasewatch.ingest.submission;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Answer to an accepted submission.
 *
 * @param conversationId 16-digit id
 * @param jobId          UUID
 */
@JsonPropertyOrder({"conversationId", "jobId"})
public record ProcessResponse(String conversationId, String jobId) {
}

package io.phrasewatch.ingest.job;

import java.time.Instant;
import java.util.UUID;

/**
 * A job to be.
 *
 * @param id             chosen by the submission
 * @param conversationId 16-digit id
 * @param accountId      owner
 * @param webhookUrl     null for none
 * @param submittedOn    when the request came
 */
public record NewJob(UUID id, String conversationId, String accountId, String webhookUrl, Instant submittedOn) {
}

package io.phrasewatch.ingest.job;

import java.time.Instant;
import java.util.UUID;

/**
 * One accepted submission.
 *
 * @param id             what the client asks for
 * @param conversationId 16-digit id
 * @param accountId      owner
 * @param progress       where it stands
 * @param webhookUrl     who is told of every status, null for nobody
 * @param createdOn      when it was accepted
 * @param updatedOn      when its status changed last
 */
public record Job(UUID id, String conversationId, String accountId, JobProgress progress, String webhookUrl, Instant createdOn,
        Instant updatedOn) {

    /** The job at its next step. */
    Job at(JobProgress next, Instant now) {
        Instant changed = next.status() == progress.status() ? updatedOn : now;
        return new Job(id, conversationId, accountId, next, webhookUrl, createdOn, changed);
    }
}

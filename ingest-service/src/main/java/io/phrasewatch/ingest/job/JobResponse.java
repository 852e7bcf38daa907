package io.phrasewatch.ingest.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Answer of {@code GET /v1/job/{id}}.
 *
 * @param id        UUID
 * @param status    {@code scheduled}, {@code in_progress}, {@code completed} or {@code failed}
 * @param createdOn when it was accepted
 * @param updatedOn when its status changed last
 * @param message   why it failed, absent otherwise
 */
@JsonPropertyOrder({"id", "status", "createdOn", "updatedOn", "message"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobResponse(String id, String status, String createdOn, String updatedOn, String message) {

    static JobResponse of(Job job) {
        String message = job.progress().status() == JobStatus.FAILED ? job.progress().reason() : null;
        return new JobResponse(job.id().toString(), job.progress().status().wireName(), WireTime.text(job.createdOn()),
                WireTime.text(job.updatedOn()), message);
    }
}

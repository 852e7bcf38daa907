/**
 * Jobs: their states, their order inside a conversation, what ends them and who is told.
 *
 * <p>Belongs here: {@link io.phrasewatch.ingest.job.JobProgress}, the tables {@code job}, {@code job_batch} and {@code pending_batch},
 * {@code GET /v1/job/{id}}. Does not belong here: how a request becomes batches (submission), how a webhook is called (webhook).
 */
package io.phrasewatch.ingest.job;

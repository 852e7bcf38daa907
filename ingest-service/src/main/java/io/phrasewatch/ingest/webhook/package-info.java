/**
 * Telling a client's own server about its job: deliveries stored in the transaction that changes the job, sent afterwards, in order per
 * job, repeated with growing pauses, never the job's problem.
 *
 * <p>Belongs here: what is said, when it is repeated, how it is signed (Standard Webhooks). Does not belong here: which targets may be
 * called (outbound), what a job is (job).
 */
package io.phrasewatch.ingest.webhook;

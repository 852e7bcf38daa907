/**
 * From a request to an accepted job: reading and checking the body, choosing trackers, cutting content into messages with times, and
 * messages into batches.
 *
 * <p>Belongs here: everything between the HTTP request of {@code /v1/process/text} and the one transaction that stores it. Does not
 * belong here: what happens to the job afterwards (job), who the trackers are (tracker-catalog).
 */
package io.phrasewatch.ingest.submission;

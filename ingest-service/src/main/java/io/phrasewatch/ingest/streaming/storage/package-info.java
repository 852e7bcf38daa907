/**
 * What of a live stream survives its process: which conversation and job a connection id belongs to, and the way of an utterance into
 * the job's batches. Belongs here: the table {@code live_stream} and transactions. Does not belong here: sockets and frames.
 */
package io.phrasewatch.ingest.streaming.storage;

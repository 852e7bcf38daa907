/** Where the work of streams is done, in order and off the event loops. Belongs here: threads. Does not belong here: what they do. */
package io.phrasewatch.ingest.streaming.threads;

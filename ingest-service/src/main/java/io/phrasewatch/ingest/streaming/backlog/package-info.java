/**
 * How much of what clients send and are sent may lie in memory: bounds for each client, and one for all of a process. Belongs here:
 * counting. Does not belong here: what waits, and what is done about those who go beyond.
 */
package io.phrasewatch.ingest.streaming.backlog;

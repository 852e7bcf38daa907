/** Frames of live streams, read and written. Belongs here: JSON in, JSON out. Does not belong here: sockets, and what frames cause. */
package io.phrasewatch.ingest.streaming.protocol;

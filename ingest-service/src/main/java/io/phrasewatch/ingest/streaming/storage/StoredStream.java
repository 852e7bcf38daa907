package io.phrasewatch.ingest.streaming.storage;

import java.time.Duration;
import java.util.UUID;

/**
 * A stream that is not over.
 *
 * @param id             internal
 * @param key            whose, and the client's name for it
 * @param conversationId 16-digit id
 * @param jobId          open-ended job its utterances belong to
 * @param keepFor        how long it waits without any connection
 */
public record StoredStream(UUID id, StreamKey key, String conversationId, UUID jobId, Duration keepFor) {
}

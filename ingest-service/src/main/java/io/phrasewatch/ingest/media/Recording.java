package io.phrasewatch.ingest.media;

import io.phrasewatch.media.MediaFiles;
import java.time.Instant;
import java.util.UUID;

/**
 * A submitted recording.
 *
 * @param jobId          names it
 * @param conversationId 16-digit id
 * @param fileName       in {@link MediaFiles}; the file need not have arrived yet
 * @param sourceUrl      where it is to be fetched from, null when it came with the request
 * @param template       event whose batch has everything but messages, as JSON
 * @param firstSequence  place of its first message in the conversation; {@link MediaIntake#RESERVED} are reserved
 * @param startsOn       when the recording begins, on the clock of the conversation
 */
record Recording(UUID jobId, String conversationId, String fileName, String sourceUrl, String template, long firstSequence,
        Instant startsOn) {
}

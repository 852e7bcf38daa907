package io.phrasewatch.ingest.submission;

import io.phrasewatch.contracts.Speaker;
import java.time.Instant;

/**
 * One message as the client sent it.
 *
 * @param content   the words, never blank
 * @param from      the speaker, null when unknown
 * @param startTime null when not given
 * @param endTime   null when not given, never before the start
 */
public record Utterance(String content, Speaker from, Instant startTime, Instant endTime) {
}

package io.phrasewatch.contracts;

import java.time.Instant;
import java.util.List;

/**
 * One message, already split to its final size, with the place it will have in the conversation.
 *
 * @param id        16-digit id, derived from conversation and sequence, so a repeated batch finds its own rows
 * @param sequence  0-based position in the conversation, never reused
 * @param text      the words, as said
 * @param from      the speaker, null when unknown
 * @param startTime when it began
 * @param endTime   when it ended, not before the start
 * @param words     word timings where a recogniser gave them, null otherwise
 */
public record SubmittedMessage(
        String id, long sequence, String text, Speaker from, Instant startTime, Instant endTime, List<TimedWord> words) {
}

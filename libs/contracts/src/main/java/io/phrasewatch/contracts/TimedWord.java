package io.phrasewatch.contracts;

import java.time.Instant;

/**
 * One recognised word.
 *
 * @param word      as recognised
 * @param startTime when it began
 * @param endTime   when it ended
 * @param score     the recogniser's confidence 0..1, null when it gives none
 */
public record TimedWord(String word, Instant startTime, Instant endTime, Double score) {
}

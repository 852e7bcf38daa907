package io.phrasewatch.conversation.catalog.listing;

import java.time.Instant;

/**
 * A span of start times, both ends included.
 *
 * @param from earliest
 * @param to   latest, after {@code from}
 */
record Window(Instant from, Instant to) {
}

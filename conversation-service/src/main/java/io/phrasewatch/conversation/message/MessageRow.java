package io.phrasewatch.conversation.message;

import io.vertx.core.json.JsonArray;
import java.time.Instant;

/**
 * A stored message with its speaker.
 *
 * @param id        16-digit id
 * @param text      as said
 * @param speaker   who said it, null when unknown
 * @param startTime when it began
 * @param endTime   when it ended
 * @param words     word timings as the worker wrote them, null when there are none or they were not asked for
 * @param phrases   action phrases as the worker wrote them, null when there are none
 */
record MessageRow(
        String id, String text, SpeakerResponse speaker, Instant startTime, Instant endTime, JsonArray words, JsonArray phrases) {
}

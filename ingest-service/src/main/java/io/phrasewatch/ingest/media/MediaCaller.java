package io.phrasewatch.ingest.media;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who submits a recording, and to what.
 *
 * @param accountId      owner
 * @param conversationId what to add to, null to start a conversation
 * @param kind           {@code audio} or {@code video}
 * @param key            value of {@code Idempotency-Key}, null for none
 */
record MediaCaller(String accountId, String conversationId, String kind, String key) {

    /** What the request is about besides its body. */
    String target(ObjectNode query) {
        return kind + " " + conversationId + " " + query;
    }
}

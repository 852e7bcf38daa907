package io.phrasewatch.ingest.submission;

import java.util.Optional;

/**
 * A checked request.
 *
 * @param accountId      who asks
 * @param conversationId what to add to, null to start a conversation
 * @param text           what was said and what to do with it
 * @param key            the request's own name, if it has one
 */
record Submission(String accountId, String conversationId, TextSubmission text, Optional<IdempotencyKey> key) {
}

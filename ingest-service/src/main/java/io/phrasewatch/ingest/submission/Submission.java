package io.phrasewatch.ingest.submission;

import java.util.Optional;

/**
 * A checked request.
 *
 * @param accountId      who asks
 * @param conversationId what to add to, null to start a conversation
 * @param content        what it brings
 * @param key            the request's own name, if it has one
 */
public record Submission(String accountId, String conversationId, SubmissionContent content, Optional<IdempotencyKey> key) {
}

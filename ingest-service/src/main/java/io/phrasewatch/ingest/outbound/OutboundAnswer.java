package io.phrasewatch.ingest.outbound;

import java.util.Optional;

/**
 * The head of an answer.
 *
 * @param status     HTTP status
 * @param retryAfter the header of that name, as it came
 */
public record OutboundAnswer(int status, Optional<String> retryAfter) {
}

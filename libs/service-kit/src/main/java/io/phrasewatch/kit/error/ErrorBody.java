package io.phrasewatch.kit.error;

/**
 * Body of every error answer.
 *
 * @param message    one sentence for a person
 * @param statusCode equal to the HTTP status
 */
public record ErrorBody(String message, int statusCode) {
}

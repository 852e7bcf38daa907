package io.phrasewatch.conversation;

/**
 * Body of an answer that only says what was done.
 *
 * @param message one sentence
 */
public record MessageAnswer(String message) {
}

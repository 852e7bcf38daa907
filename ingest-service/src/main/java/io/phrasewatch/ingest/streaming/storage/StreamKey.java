package io.phrasewatch.ingest.streaming.storage;

/**
 * What sockets of one stream have in common.
 *
 * @param accountId    whose token opened them
 * @param connectionId chosen by the client; other accounts may use the same
 */
public record StreamKey(String accountId, String connectionId) {
}

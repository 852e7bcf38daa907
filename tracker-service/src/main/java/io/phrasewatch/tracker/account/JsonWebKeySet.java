package io.phrasewatch.tracker.account;

import java.util.List;

/**
 * Answer of the key set endpoint.
 *
 * @param keys every key that tokens in force may be signed with; never empty
 */
record JsonWebKeySet(List<JsonWebKey> keys) {
}

/**
 * Finding phrases word for word: a trie of tokens over all phrases of an account.
 *
 * <p>Belongs here: matching of token sequences, whatever the tokens are (words or stems).
 * Does not belong here: how tokens are made, and scores.
 */
package io.phrasewatch.engine.exact;

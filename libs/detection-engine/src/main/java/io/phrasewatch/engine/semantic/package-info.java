/**
 * Similarity of meaning: the encoder and its word pieces, the store of phrase vectors, features and the score made of them.
 *
 * <p>Belongs here: everything between a normalised piece of text and a confidence.
 * Does not belong here: where a piece begins and ends in the message, and word for word matches.
 */
package io.phrasewatch.engine.semantic;

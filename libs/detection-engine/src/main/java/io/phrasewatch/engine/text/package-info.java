/**
 * Cutting text: tokens, sentences and windows, always with offsets into the text as it was given.
 *
 * <p>Belongs here: everything that must agree between vocabulary and messages before they are compared.
 * Does not belong here: comparing, and the sub-word pieces of an encoder.
 */
package io.phrasewatch.engine.text;

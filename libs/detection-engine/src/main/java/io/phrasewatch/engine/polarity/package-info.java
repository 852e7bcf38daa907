/**
 * What a text denies: negation cues, how far they reach, and whether a text says a phrase or its opposite. Rules in the manner of
 * NegEx (Chapman et al. 2001) and ConText (Harkema et al. 2009), own word lists, English.
 *
 * <p>Belongs here: polarity of words in a text. Does not belong here: how similar two texts are.
 */
package io.phrasewatch.engine.polarity;

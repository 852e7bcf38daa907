/** From recordings of any format to raw samples. Belongs here: decoders and what bounds them. Does not belong here: recognition. */
package io.phrasewatch.speech.decoding;

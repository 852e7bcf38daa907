/**
 * From the bytes a client sends to 16,000 samples a second and on to a recogniser. Belongs here: decoding live sound, and the way into
 * and out of recognition. Does not belong here: recognisers ({@code libs/speech}), frames.
 */
package io.phrasewatch.ingest.streaming.audio;

/**
 * What services know of speech recognition: the two roles, {@link io.phrasewatch.speech.Transcriber} for recordings and
 * {@link io.phrasewatch.speech.LiveTranscriber} for streams, and the text they answer. Every recogniser lives in a package of its
 * own below; nothing outside names one. No HTTP, no Kafka, no database.
 */
package io.phrasewatch.speech;

/** Vosk in this process. Belongs here: everything that knows of that library. */
package io.phrasewatch.speech.vosk;

/** CMU PocketSphinx through its native library. Belongs here: everything that knows of that library. */
package io.phrasewatch.speech.pocketsphinx;

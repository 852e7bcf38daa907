/** A recogniser behind HTTP. Belongs here: the OpenAI-compatible interface and its dialects. */
package io.phrasewatch.speech.remote;

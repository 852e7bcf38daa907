/** The operator's choice of a recogniser. Belongs here: typed keys and the making of what they name; nothing else here knows of CDI. */
package io.phrasewatch.speech.setup;

/** The command {@code speech}. Belongs here: words and the call. Does not belong here: recognisers; those are in the library speech. */
package io.phrasewatch.standalone.speech;

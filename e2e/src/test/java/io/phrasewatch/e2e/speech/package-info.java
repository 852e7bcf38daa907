/** Recorded speech through the packaged suite, with a real recogniser. */
package io.phrasewatch.e2e.speech;

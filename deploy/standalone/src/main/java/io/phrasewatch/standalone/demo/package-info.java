/**
 * {@code ./phrasewatch demo}: a client of the public API that makes a few trackers, submits a conversation and prints
 * what was found in it. It uses nothing but HTTP; anything a real client could not do does not belong here.
 */
package io.phrasewatch.standalone.demo;

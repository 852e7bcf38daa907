/**
 * {@code ./phrasewatch dead-letters}: looking at records that were put aside and sending them again. Deciding what is put aside does not
 * belong here.
 */
package io.phrasewatch.standalone.deadletters;

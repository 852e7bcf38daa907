/**
 * The command {@code account}: an operator's words for the internal account API of tracker-service, on a suite of this machine or on a
 * deployed service. Belongs here: words, printing. Does not belong here: rules of accounts; those are tracker-service's.
 */
package io.phrasewatch.standalone.account;

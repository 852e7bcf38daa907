/**
 * What the tests of this service share.
 *
 * <p>Belongs here: the way the service runs under test, accounts to call it with. Does not belong here: expectations.
 */
package io.phrasewatch.tracker.testing;

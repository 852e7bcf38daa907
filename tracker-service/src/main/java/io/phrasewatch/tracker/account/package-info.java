/**
 * Accounts, the credentials they sign in with, the tokens they get and the keys that sign those.
 *
 * <p>Belongs here: issuing of tokens, the published key set, administration of accounts. Does not belong here: verification of tokens,
 * which every service does with the service kit.
 */
package io.phrasewatch.tracker.account;

/**
 * Who is calling. Belongs here: finding the token, the calling account, calls between services. Does not belong here: issuing tokens.
 */
package io.phrasewatch.kit.auth;

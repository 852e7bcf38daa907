package io.phrasewatch.tracker.account;

/**
 * Answer of the token endpoint.
 *
 * @param accessToken a JWT
 * @param expiresIn   seconds it still lives
 */
record TokenResponse(String accessToken, long expiresIn) {
}

package io.phrasewatch.tracker.account;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

/**
 * The public half of a signing key, as RFC 7517 and 7518 write it.
 *
 * @param kty key type
 * @param use what for
 * @param alg with which algorithm
 * @param kid id of the key
 * @param n   modulus, base64url
 * @param e   public exponent, base64url
 */
record JsonWebKey(String kty, String use, String alg, String kid, String n, String e) {

    static JsonWebKey of(String keyId, RSAPrivateCrtKey key) {
        return new JsonWebKey("RSA", "sig", "RS256", keyId, number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** Big-endian without sign byte, as RFC 7518 section 2 wants it. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = java.util.Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}

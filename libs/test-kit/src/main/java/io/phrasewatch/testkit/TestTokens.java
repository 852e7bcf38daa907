package io.phrasewatch.testkit;

import io.phrasewatch.testkit.backend.SharedBackends;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Access tokens for tests: good ones, and one of each kind of bad one. Services under {@link WithBackends} check them. */
public final class TestTokens {

    private static final String ISSUER = "phrasewatch";
    private static final Duration LIFE = Duration.ofHours(1);

    private TestTokens() {
    }

    /** A token every service accepts, for the given account. */
    public static String forAccount(String accountId) {
        return sign(accountId, claims -> { });
    }

    /** Every token a service must answer with 401, by what is wrong with it. */
    public static Map<String, String> bad(String accountId) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("not a token", "not-a-token");
        tokens.put("expired", expired(accountId));
        tokens.put("wrong issuer", sign(accountId, claims -> claims.setIssuer("someone-else")));
        tokens.put("wrong audience", sign(accountId, claims -> claims.setAudience("someone-else")));
        tokens.put("no audience", sign(accountId, claims -> claims.unsetClaim("aud")));
        tokens.put("no expiry", sign(accountId, claims -> claims.unsetClaim("exp")));
        tokens.put("no account", sign(accountId, claims -> claims.unsetClaim("accountId")));
        tokens.put("algorithm none", unsigned(accountId));
        tokens.put("HS256 with the public key", signedWithPublicKey(accountId));
        tokens.put("signature of another key", signedWithAnotherKey(accountId));
        tokens.put("unknown key id", withKeyId(accountId, "no-such-key"));
        tokens.put("key id that climbs", withKeyId(accountId, "../../../../dev/null"));
        tokens.put("changed payload", changed(forAccount(accountId)));
        tokens.put("key in its own header", withKeyInHeader(accountId));
        return tokens;
    }

    /** A token whose time was over an hour ago. */
    public static String expired(String accountId) {
        return sign(accountId, claims -> {
            claims.setIssuedAt(seconds(Instant.now().minus(LIFE.multipliedBy(2))));
            claims.setExpirationTime(seconds(Instant.now().minus(LIFE)));
        });
    }

    private static String sign(String accountId, Consumer<JwtClaims> change) {
        JwtClaims claims = claims(accountId);
        change.accept(claims);
        return serialize(signature(claims));
    }

    private static JwtClaims claims(String accountId) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(ISSUER);
        claims.setSubject(accountId);
        claims.setStringClaim("accountId", accountId);
        claims.setStringClaim("azp", accountId);
        claims.setIssuedAt(seconds(Instant.now()));
        claims.setExpirationTime(seconds(Instant.now().plus(LIFE)));
        claims.setGeneratedJwtId();
        return claims;
    }

    private static JsonWebSignature signature(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(TestKeys.KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key().getPrivateKey());
        return signature;
    }

    private static String unsigned(String accountId) {
        JsonWebSignature signature = signature(claims(accountId));
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        signature.setKey(null);
        return serialize(signature);
    }

    private static String signedWithPublicKey(String accountId) {
        JsonWebSignature signature = signature(claims(accountId));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(new HmacKey(key().getPublicKey().getEncoded()));
        return serialize(signature);
    }

    private static String signedWithAnotherKey(String accountId) {
        JsonWebSignature signature = signature(claims(accountId));
        signature.setKey(parse(TestKeys.generate().privateKey()).getPrivateKey());
        return serialize(signature);
    }

    private static String withKeyId(String accountId, String keyId) {
        JsonWebSignature signature = signature(claims(accountId));
        signature.setKeyIdHeaderValue(keyId);
        return serialize(signature);
    }

    private static String withKeyInHeader(String accountId) {
        RsaJsonWebKey own = parse(TestKeys.generate().privateKey());
        JsonWebSignature signature = signature(claims(accountId));
        signature.setJwkHeader(own);
        signature.setKey(own.getPrivateKey());
        return serialize(signature);
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String payload = parts[1];
        char middle = payload.charAt(payload.length() / 2);
        return parts[0] + "." + payload.substring(0, payload.length() / 2) + (middle == 'A' ? 'B' : 'A')
                + payload.substring(payload.length() / 2 + 1) + "." + parts[2];
    }

    private static RsaJsonWebKey key() {
        return parse(SharedBackends.addresses().get(SharedBackends.PRIVATE_KEY));
    }

    private static RsaJsonWebKey parse(String privateKey) {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(privateKey);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serialize(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NumericDate seconds(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }
}

package io.phrasewatch.testkit;

import io.phrasewatch.testkit.backend.SharedBackends;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
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
        return HostileTokens.of(accountId);
    }

    /** A token whose time was over an hour ago. */
    public static String expired(String accountId) {
        return sign(accountId, claims -> {
            claims.setIssuedAt(seconds(Instant.now().minus(LIFE.multipliedBy(2))));
            claims.setExpirationTime(seconds(Instant.now().minus(LIFE)));
        });
    }

    static String sign(String accountId, Consumer<JwtClaims> change) {
        JwtClaims claims = claims(accountId);
        change.accept(claims);
        return serialize(signature(claims));
    }

    static JwtClaims claims(String accountId) {
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

    static JsonWebSignature signature(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(TestKeys.KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key().getPrivateKey());
        return signature;
    }

    static RsaJsonWebKey key() {
        return parse(SharedBackends.addresses().get(SharedBackends.PRIVATE_KEY));
    }

    static RsaJsonWebKey parse(String privateKey) {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(privateKey);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String serialize(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static NumericDate seconds(Instant time) {
        return NumericDate.fromSeconds(time.getEpochSecond());
    }
}

package io.phrasewatch.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The RSA key pair of one test run; made at run time, never stored beyond it. */
public final class TestKeys {

    static final String KEY_ID = "test-key";
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private TestKeys(RsaJsonWebKey key) {
        this.key = key;
    }

    public static TestKeys generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(KEY_ID);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return new TestKeys(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public half as a JWKS document, which a service reads instead of tracker-service's. */
    public Path writePublicKeys(Path file) throws IOException {
        return Files.writeString(file, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    /** The private half as a JWK. */
    public String privateKey() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }
}

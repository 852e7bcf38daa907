package io.phrasewatch.tracker.account;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Makes RSA keys and reads them back. */
final class RsaKeys {

    private static final int BITS = 2048;

    private RsaKeys() {
    }

    /** A fresh private key, PKCS #8. Takes a tenth of a second of CPU time. */
    static byte[] generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** The same, made on a worker thread and handed over on the caller's event loop, where sessions live. */
    static Uni<byte[]> candidate() {
        Context caller = Vertx.currentContext();
        return Uni.createFrom().item(RsaKeys::generate)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .emitOn(task -> caller.runOnContext(go -> task.run()));
    }

    /** The key, which knows its public half too. */
    static RSAPrivateCrtKey read(byte[] pkcs8) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored signing key is not readable", e);
        }
    }
}

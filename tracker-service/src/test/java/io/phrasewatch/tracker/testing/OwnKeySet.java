package io.phrasewatch.tracker.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Lets the service verify tokens as in production: with the key set that it serves itself. Its port must be known beforehand. */
public final class OwnKeySet implements QuarkusTestResourceLifecycleManager {

    @Override
    public int order() {
        // after the backends, whose key set this one replaces
        return 100;
    }

    @Override
    public Map<String, String> start() {
        int port = freePort();
        return Map.of(
                "quarkus.http.test-port", String.valueOf(port),
                "mp.jwt.verify.publickey.location", "http://localhost:" + port + "/.well-known/jwks.json",
                // tests replace keys faster than operators do
                "smallrye.jwt.jwks.forced-refresh-interval", "0",
                "phrasewatch.bootstrap-accounts.\"first\".app-id", TestAccount.FIRST.appId(),
                "phrasewatch.bootstrap-accounts.\"first\".app-secret", TestAccount.FIRST.appSecret());
    }

    @Override
    public void stop() {
        // nothing was started
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

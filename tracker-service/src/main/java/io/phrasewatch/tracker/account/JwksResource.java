package io.phrasewatch.tracker.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code GET /.well-known/jwks.json}: the public keys every service verifies tokens with. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "getKeys", summary = "Public keys that tokens are verified with")
    public Uni<JsonWebKeySet> keySet() {
        return keys.published();
    }
}

package io.phrasewatch.tracker.account;

import io.phrasewatch.kit.auth.ServiceOnly;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Replacement of signing keys for the operator's command line, opened by the service secret. Both answer the key set afterwards. */
@Path("/internal/v1/signing-keys")
@ServiceOnly
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeyResource {

    private final SigningKeys keys;

    SigningKeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** The routine: nobody notices. */
    @POST
    @Path("rotate")
    @Operation(hidden = true)
    public Uni<JsonWebKeySet> rotate() {
        return RsaKeys.candidate().chain(keys::rotate).chain(keys::published);
    }

    /** The emergency: every token handed out stops working. */
    @POST
    @Path("revoke")
    @Operation(hidden = true)
    public Uni<JsonWebKeySet> revoke() {
        return RsaKeys.candidate().chain(keys::revoke).chain(keys::published);
    }
}

package io.phrasewatch.worker.preview;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Synchronous detection. */
@Path("/v1/detect")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class DetectResource {

    private final CurrentAccount account;
    private final DetectService service;

    DetectResource(CurrentAccount account, DetectService service) {
        this.account = account;
        this.service = service;
    }

    /** Detects in the given messages; blocking because a body may have ten megabytes to be parsed. */
    @POST
    @Blocking
    public Uni<DetectResponse> detect(byte[] body) {
        return service.detect(account.id(), DetectRequest.read(body));
    }
}

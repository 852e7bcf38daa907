package io.phrasewatch.worker.preview;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Synchronous detection. */
@Path("/v1/detect")
@Tag(name = "Detection")
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
    @Operation(operationId = "detect", summary = "What would be found in messages, at once and without storing anything")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DetectRequestSchema.class)))
    @APIResponse(responseCode = "200", description = "Findings per message",
            content = @Content(schema = @Schema(implementation = DetectResponse.class)))
    @Extension(name = "x-golden", value = "detect-inline")
    @Extension(name = "x-errors", value = "503")
    public Uni<DetectResponse> detect(byte[] body) {
        return service.detect(account.id(), DetectRequest.read(body));
    }
}

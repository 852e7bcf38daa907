package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.error.ApiException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Management paths of the original platform that this one leaves out: conversation groups and managed entities. They answer 501. */
@Path("/v1/manage/{feature: groups?|entities}{rest: (/.*)?}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class OutOfScopeResource {

    @GET
    @Operation(hidden = true)
    public Object read() {
        throw new ApiException(TrackerError.OUT_OF_SCOPE);
    }

    @POST
    @Operation(hidden = true)
    public Object create(byte[] body) {
        throw new ApiException(TrackerError.OUT_OF_SCOPE);
    }

    @PUT
    @Operation(hidden = true)
    public Object replace(byte[] body) {
        throw new ApiException(TrackerError.OUT_OF_SCOPE);
    }

    @DELETE
    @Operation(hidden = true)
    public Object delete() {
        throw new ApiException(TrackerError.OUT_OF_SCOPE);
    }
}

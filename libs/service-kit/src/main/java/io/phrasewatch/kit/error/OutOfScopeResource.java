package io.phrasewatch.kit.error;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers 501 to every method. A subclass names the paths that clients of the original platform know and a service leaves out. */
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public abstract class OutOfScopeResource {

    @GET
    @Operation(hidden = true)
    public Object read() {
        throw new ApiException(RequestError.OUT_OF_SCOPE);
    }

    @POST
    @Operation(hidden = true)
    public Object create() {
        throw new ApiException(RequestError.OUT_OF_SCOPE);
    }

    @PUT
    @Operation(hidden = true)
    public Object replace() {
        throw new ApiException(RequestError.OUT_OF_SCOPE);
    }

    @PATCH
    @Operation(hidden = true)
    public Object change() {
        throw new ApiException(RequestError.OUT_OF_SCOPE);
    }

    @DELETE
    @Operation(hidden = true)
    public Object delete() {
        throw new ApiException(RequestError.OUT_OF_SCOPE);
    }
}

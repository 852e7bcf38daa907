package io.phrasewatch.catalog;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.auth.ServiceSecret;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal resource of tracker-service. */
@RegisterRestClient(configKey = "tracker-service")
@Path("/internal/v1/accounts/{accountId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface TrackerServiceClient {

    @POST
    @Path("/trackers:resolve")
    Uni<Resolved> resolve(@HeaderParam(ServiceSecret.HEADER) String secret, @PathParam("accountId") String accountId,
            ResolveRequest request);

    @POST
    @Path("/trackers:select")
    Uni<Selected> select(@HeaderParam(ServiceSecret.HEADER) String secret, @PathParam("accountId") String accountId,
            SelectRequest request);

    /** Definitions wanted. */
    record ResolveRequest(List<String> ids) {
    }

    /** References wanted. */
    record SelectRequest(List<String> ids, boolean all) {
    }

    /** Definitions of those that exist. */
    record Resolved(List<TrackerSnapshot> trackers, List<String> unknown) {
    }

    /** References of those that exist. */
    record Selected(List<TrackerReference> trackers, List<String> unknown) {
    }
}

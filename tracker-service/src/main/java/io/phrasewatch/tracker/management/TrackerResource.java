package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.tracker.management.TrackerResponse.One;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/manage/tracker}: the paths of the first platform. */
@Path("/v1/manage/tracker")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trackers")
public class TrackerResource extends SingleTrackerResource {

    TrackerResource(TrackerService trackers, TrackerAdviser adviser, CurrentAccount account) {
        super(trackers, adviser, account);
    }

    @POST
    @Operation(operationId = "createTracker", summary = "Store a tracker")
    @Extension(name = "x-golden", value = "create-tracker")
    @Extension(name = "x-errors", value = "409 429")
    public Uni<RestResponse<One>> create(byte[] body) {
        return trackers.createOne(account.id(), trackers.parse(body)).chain(this::advised);
    }
}

package io.phrasewatch.tracker.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.tracker.management.TrackerResponse.One;
import io.phrasewatch.tracker.management.TrackerResponse.Several;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/manage/trackers}: bulk creation and lists, and the later platform's paths of one tracker. */
@Path("/v1/manage/trackers")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trackers")
public class TrackersResource extends SingleTrackerResource {

    TrackersResource(TrackerService trackers, TrackerAdviser adviser, CurrentAccount account) {
        super(trackers, adviser, account);
    }

    /** An array makes several trackers, an object one: answered as {@link Several} or {@link One}. */
    @POST
    @Operation(operationId = "createTrackers", summary = "Store several trackers (an array) or one (an object)")
    @Extension(name = "x-golden", value = "create-trackers")
    @Extension(name = "x-errors", value = "409 429")
    public Uni<Object> create(byte[] body) {
        JsonNode tree = trackers.parse(body);
        return tree.isObject()
                ? trackers.createOne(account.id(), tree).chain(this::advised)
                : trackers.createAll(account.id(), array(tree)).chain(this::allAdvised);
    }

    @POST
    @Path("bulk")
    @Operation(operationId = "createTrackersInBulk", summary = "Store several trackers")
    @Extension(name = "x-golden", value = "create-trackers")
    @Extension(name = "x-errors", value = "409 429")
    public Uni<Object> createInBulk(byte[] body) {
        return create(body);
    }

    @GET
    @Operation(operationId = "getTrackersOfAccount", summary = "The trackers of the account, or the one of a name")
    @Extension(name = "x-golden", value = "trackers")
    public Uni<Several> list(@QueryParam("name") String name) {
        return trackers.list(account.id(), name).map(found -> Several.of(found, List.of()));
    }

    private Uni<Several> allAdvised(List<Tracker> created) {
        return created.isEmpty() ? Uni.createFrom().item(Several.of(created, List.of()))
                : adviser.advise(created).map(warnings -> Several.of(created, warnings));
    }

    private static JsonNode array(JsonNode tree) {
        if (!tree.isArray()) {
            throw new ApiException(TrackerError.NEITHER_OBJECT_NOR_ARRAY);
        }
        return tree;
    }
}

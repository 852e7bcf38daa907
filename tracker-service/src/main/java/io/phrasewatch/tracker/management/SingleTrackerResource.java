package io.phrasewatch.tracker.management;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.tracker.management.TrackerResponse.Deleted;
import io.phrasewatch.tracker.management.TrackerResponse.One;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What can be done with one tracker, under both paths that clients use for it. Its version is the entity tag. */
abstract class SingleTrackerResource {

    final TrackerService trackers;
    final CurrentAccount account;

    SingleTrackerResource(TrackerService trackers, CurrentAccount account) {
        this.trackers = trackers;
        this.account = account;
    }

    @GET
    @Path("{trackerId}")
    public Uni<RestResponse<One>> get(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String seen) {
        return trackers.one(account.id(), id)
                .map(tracker -> new VersionMatch(seen).names(tracker.version()) ? RestResponse.notModified() : answer(tracker));
    }

    @PUT
    @Path("{trackerId}")
    public Uni<RestResponse<One>> replace(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected, byte[] body) {
        return trackers.replace(account.id(), id, new VersionMatch(expected), body).map(SingleTrackerResource::answer);
    }

    @PATCH
    @Path("{trackerId}")
    public Uni<RestResponse<One>> patch(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected, byte[] body) {
        return trackers.patch(account.id(), id, new VersionMatch(expected), body).map(SingleTrackerResource::answer);
    }

    @DELETE
    @Path("{trackerId}")
    public Uni<Deleted> delete(@PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected) {
        return trackers.delete(account.id(), id, new VersionMatch(expected)).replaceWith(Deleted.of(id));
    }

    static RestResponse<One> answer(Tracker tracker) {
        return ResponseBuilder.ok(One.of(tracker)).tag(String.valueOf(tracker.version())).build();
    }
}

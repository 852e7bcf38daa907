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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What can be done with one tracker, under both paths that clients use for it. Its version is the entity tag. */
abstract class SingleTrackerResource {

    final TrackerService trackers;
    final TrackerAdviser adviser;
    final CurrentAccount account;

    SingleTrackerResource(TrackerService trackers, TrackerAdviser adviser, CurrentAccount account) {
        this.adviser = adviser;
        this.trackers = trackers;
        this.account = account;
    }

    @GET
    @Path("{trackerId}")
    @Operation(summary = "One tracker")
    @Extension(name = "x-golden", value = "tracker")
    public Uni<RestResponse<One>> get(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String seen) {
        return trackers.one(account.id(), id)
                .map(tracker -> new VersionMatch(seen).names(tracker.version()) ? RestResponse.notModified() : answer(tracker, List.of()));
    }

    @PUT
    @Path("{trackerId}")
    @Operation(summary = "Replace name and vocabulary of a tracker")
    @Extension(name = "x-golden", value = "replace-tracker")
    @Extension(name = "x-errors", value = "409 412 429")
    public Uni<RestResponse<One>> replace(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected, byte[] body) {
        return trackers.replace(account.id(), id, new VersionMatch(expected), body).chain(this::advised);
    }

    @PATCH
    @Path("{trackerId}")
    @Operation(summary = "Change members of a tracker")
    @Extension(name = "x-golden", value = "patch-tracker")
    @Extension(name = "x-errors", value = "409 412 429")
    public Uni<RestResponse<One>> patch(
            @PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected, byte[] body) {
        return trackers.patch(account.id(), id, new VersionMatch(expected), body).chain(this::advised);
    }

    @DELETE
    @Path("{trackerId}")
    @Operation(summary = "Delete a tracker")
    @Extension(name = "x-golden", value = "delete-tracker")
    @Extension(name = "x-errors", value = "412 429")
    public Uni<Deleted> delete(@PathParam("trackerId") String id, @HeaderParam(HttpHeaders.IF_MATCH) String expected) {
        return trackers.delete(account.id(), id, new VersionMatch(expected)).replaceWith(Deleted.of(id));
    }

    Uni<RestResponse<One>> advised(Tracker tracker) {
        return adviser.advise(List.of(tracker)).map(warnings -> answer(tracker, warnings));
    }

    private static RestResponse<One> answer(Tracker tracker, List<WarningResponse> warnings) {
        return ResponseBuilder.ok(One.of(tracker, warnings)).tag(String.valueOf(tracker.version())).build();
    }
}

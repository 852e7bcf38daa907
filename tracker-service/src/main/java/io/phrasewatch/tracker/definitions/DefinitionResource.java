package io.phrasewatch.tracker.definitions;

import io.phrasewatch.contracts.TrackerReference;
import io.phrasewatch.contracts.TrackerSnapshot;
import io.phrasewatch.kit.auth.ServiceOnly;
import io.phrasewatch.kit.json.JsonBody;
import io.phrasewatch.kit.json.JsonFields;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Definitions for the other services: whole ones, or only which there are. */
@Path("/internal/v1/accounts/{accountId}")
@ServiceOnly
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {

    private static final long MAX_BODY_BYTES = 1024 * 1024;

    private final DefinitionStore definitions;

    DefinitionResource(DefinitionStore definitions) {
        this.definitions = definitions;
    }

    /** The definitions of given trackers as they are now. */
    @POST
    @Path("trackers:resolve")
    @Operation(hidden = true)
    public Uni<Resolution> resolve(@PathParam("accountId") String accountId, byte[] body) {
        Set<String> ids = ids(JsonBody.object(body, MAX_BODY_BYTES));
        return definitions.snapshots(accountId, ids).map(found -> Resolution.of(ids, found));
    }

    /** Which of given trackers exist, or all of them, and their versions. */
    @POST
    @Path("trackers:select")
    @Operation(hidden = true)
    public Uni<Selection> select(@PathParam("accountId") String accountId, byte[] body) {
        JsonFields fields = JsonBody.object(body, MAX_BODY_BYTES);
        Set<String> ids = ids(fields);
        return definitions.references(accountId, ids, fields.flag("all").orElse(false)).map(found -> Selection.of(ids, found));
    }

    private static Set<String> ids(JsonFields fields) {
        return new LinkedHashSet<>(fields.texts("ids"));
    }

    private static List<String> unknown(Set<String> asked, List<String> found) {
        Set<String> known = new HashSet<>(found);
        return asked.stream().filter(id -> !known.contains(id)).toList();
    }

    /**
     * Answer of resolve.
     *
     * @param trackers in no particular order
     * @param unknown  ids the account has no tracker for, as asked
     */
    public record Resolution(List<TrackerSnapshot> trackers, List<String> unknown) {

        static Resolution of(Set<String> asked, List<TrackerSnapshot> found) {
            return new Resolution(found, DefinitionResource.unknown(asked, found.stream().map(TrackerSnapshot::id).toList()));
        }
    }

    /**
     * Answer of select.
     *
     * @param trackers in no particular order, each once
     * @param unknown  ids the account has no tracker for, as asked
     */
    public record Selection(List<TrackerReference> trackers, List<String> unknown) {

        static Selection of(Set<String> asked, List<TrackerReference> found) {
            return new Selection(found, DefinitionResource.unknown(asked, found.stream().map(TrackerReference::id).toList()));
        }
    }
}

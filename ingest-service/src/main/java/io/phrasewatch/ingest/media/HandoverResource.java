package io.phrasewatch.ingest.media;

import io.phrasewatch.contracts.Transcript;
import io.phrasewatch.kit.auth.ServiceOnly;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.media.KeptFile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a worker takes recordings and brings transcripts; for services alone. */
@Path("/internal/media/{jobId}")
@ServiceOnly
@Blocking
public class HandoverResource {

    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(30);

    private final HandoverService handover;
    private final RecordingFetch fetch;

    HandoverResource(HandoverService handover, RecordingFetch fetch) {
        this.handover = handover;
        this.fetch = fetch;
    }

    /** Takes the recording, or keeps it; to be repeated while at work. */
    @PUT
    @Path("/lease")
    @Operation(hidden = true)
    public Uni<Response> lease(@PathParam("jobId") UUID jobId, @QueryParam("holder") String holder) {
        return handover.lease(jobId, holder).map(HandoverResource::done);
    }

    /** The file; where it is somewhere else yet, this takes as long as fetching it. */
    @GET
    @Path("/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public Response content(@PathParam("jobId") UUID jobId) {
        Recording recording = handover.wanted(jobId).await().atMost(DATABASE_PATIENCE);
        try {
            fetch.bring(recording);
        } catch (ApiException failed) {
            requireWanted(recording);
            throw failed;
        }
        requireWanted(recording);
        KeptFile file = fetch.open(recording);
        return Response.ok(file.bytes()).header(HttpHeaders.CONTENT_LENGTH, file.length()).build();
    }

    /** Leaves nothing of a file whose conversation was erased while it arrived. */
    private void requireWanted(Recording recording) {
        if (!handover.isWanted(recording.jobId()).await().atMost(DATABASE_PATIENCE)) {
            fetch.discard(recording);
            throw new ApiException(MediaError.RECORDING_GONE);
        }
    }

    /** What was said. */
    @POST
    @Path("/transcript")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<Response> transcribed(@PathParam("jobId") UUID jobId, Transcript transcript) {
        return handover.transcribed(jobId, transcript).map(HandoverResource::done);
    }

    /** It can never be transcribed. */
    @POST
    @Path("/failure")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Uni<Response> failed(@PathParam("jobId") UUID jobId, String reason) {
        return handover.failed(jobId, reason).map(HandoverResource::done);
    }

    private static Response done(Void nothing) {
        return Response.noContent().build();
    }
}

package io.phrasewatch.conversation.detected;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/conversations/{conversationId}/trackers-detected} and its older name {@code /trackers}. */
@Path("/v1/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Detected trackers")
public class DetectedTrackerResource {

    private final CurrentAccount account;
    private final ConversationAccess access;
    private final DetectionStore detections;

    DetectedTrackerResource(CurrentAccount account, ConversationAccess access, DetectionStore detections) {
        this.account = account;
        this.access = access;
        this.detections = detections;
    }

    @GET
    @Path("/trackers-detected")
    @Operation(operationId = "getDetectedTrackers", summary = "Trackers found in the conversation")
    @Extension(name = "x-golden", value = "detected-trackers")
    public Uni<List<DetectedTrackerResponse>> detected(@PathParam("conversationId") String conversationId) {
        return access.require(account.id(), conversationId)
                .chain(() -> detections.list(conversationId))
                .map(DetectedTrackers::of);
    }

    /** The older name, which two public clients still call. */
    @GET
    @Path("/trackers")
    @Operation(operationId = "getTrackers", summary = "Trackers found in the conversation (older name)", deprecated = true)
    @Extension(name = "x-golden", value = "detected-trackers")
    public Uni<List<DetectedTrackerResponse>> trackers(@PathParam("conversationId") String conversationId) {
        return detected(conversationId);
    }
}

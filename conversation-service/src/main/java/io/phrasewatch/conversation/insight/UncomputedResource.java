package io.phrasewatch.conversation.insight;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What clients of a conversation platform ask for and this one does not compute: they get the right shape with nothing in it, for a
 * conversation that exists.
 */
@Path("/v1/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Not computed")
public class UncomputedResource {

    private final CurrentAccount account;
    private final ConversationAccess access;

    UncomputedResource(CurrentAccount account, ConversationAccess access) {
        this.account = account;
        this.access = access;
    }

    @GET
    @Path("/topics")
    @Operation(operationId = "getTopics", summary = "Always empty: topics are not computed")
    @Extension(name = "x-golden", value = "topics")
    public Uni<Map<String, List<Object>>> topics(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "topics");
    }

    @GET
    @Path("/abstract-topics")
    @Operation(operationId = "getAbstractTopics", summary = "Always empty: topics are not computed")
    @Extension(name = "x-golden", value = "abstract-topics")
    public Uni<Map<String, List<Object>>> abstractTopics(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "abstractTopics");
    }

    @GET
    @Path("/summary")
    @Operation(operationId = "getSummary", summary = "Always empty: summaries are not computed")
    @Extension(name = "x-golden", value = "summary")
    public Uni<Map<String, List<Object>>> summary(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "summary");
    }

    @GET
    @Path("/intents")
    @Operation(operationId = "getIntents", summary = "Always empty: intents are not computed")
    @Extension(name = "x-golden", value = "intents")
    public Uni<Map<String, List<Object>>> intents(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "intents");
    }

    @GET
    @Path("/comprehensive/action-items")
    @Operation(operationId = "getComprehensiveActionItems", summary = "Always empty: see action-items")
    @Extension(name = "x-golden", value = "comprehensive-action-items")
    public Uni<Map<String, List<Object>>> actionItems(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "actionItems");
    }

    @GET
    @Path("/bookmarks")
    @Operation(operationId = "getBookmarks", summary = "Always empty: bookmarks are not kept")
    @Extension(name = "x-golden", value = "bookmarks")
    public Uni<Map<String, List<Object>>> bookmarks(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "bookmarks");
    }

    @GET
    @Path("/analytics")
    @Operation(operationId = "getAnalytics", summary = "Always empty: talk times are not computed")
    @Extension(name = "x-golden", value = "analytics")
    public Uni<Map<String, List<Object>>> analytics(@PathParam("conversationId") String conversationId) {
        return nothing(conversationId, "metrics", "members");
    }

    private Uni<Map<String, List<Object>>> nothing(String conversationId, String... members) {
        Map<String, List<Object>> body = new LinkedHashMap<>();
        for (String member : members) {
            body.put(member, List.of());
        }
        return access.require(account.id(), conversationId).replaceWith(body);
    }
}

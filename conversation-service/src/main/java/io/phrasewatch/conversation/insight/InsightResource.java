package io.phrasewatch.conversation.insight;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions, action items and follow-ups of a conversation. */
@Path("/v1/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
public class InsightResource {

    private final CurrentAccount account;
    private final ConversationAccess access;
    private final InsightStore insights;

    InsightResource(CurrentAccount account, ConversationAccess access, InsightStore insights) {
        this.account = account;
        this.access = access;
        this.insights = insights;
    }

    @GET
    @Path("/insights")
    @Operation(operationId = "getInsights", summary = "Insights of all types")
    @Extension(name = "x-golden", value = "insights")
    public Uni<Map<String, List<InsightResponse>>> insights(@PathParam("conversationId") String conversationId) {
        return list(conversationId, "insights", InsightType.values());
    }

    @GET
    @Path("/questions")
    @Operation(operationId = "getQuestions", summary = "Questions that were asked")
    @Extension(name = "x-golden", value = "questions")
    public Uni<Map<String, List<InsightResponse>>> questions(@PathParam("conversationId") String conversationId) {
        return list(conversationId, "questions", InsightType.QUESTION);
    }

    @GET
    @Path("/action-items")
    @Operation(operationId = "getActionItems", summary = "What is to be done")
    @Extension(name = "x-golden", value = "action-items")
    public Uni<Map<String, List<InsightResponse>>> actionItems(@PathParam("conversationId") String conversationId) {
        return list(conversationId, "actionItems", InsightType.ACTION_ITEM);
    }

    @GET
    @Path("/follow-ups")
    @Operation(operationId = "getFollowUps", summary = "What is to be followed up")
    @Extension(name = "x-golden", value = "follow-ups")
    public Uni<Map<String, List<InsightResponse>>> followUps(@PathParam("conversationId") String conversationId) {
        return list(conversationId, "followUps", InsightType.FOLLOW_UP);
    }

    private Uni<Map<String, List<InsightResponse>>> list(String conversationId, String member, InsightType... types) {
        return access.require(account.id(), conversationId)
                .chain(() -> insights.list(conversationId, types))
                .map(found -> Map.of(member, found));
    }
}

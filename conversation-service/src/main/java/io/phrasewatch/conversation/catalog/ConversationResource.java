package io.phrasewatch.conversation.catalog;

import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/conversations/{conversationId}}. */
@Path("/v1/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class ConversationResource {

    private final CurrentAccount account;
    private final ConversationService conversations;

    ConversationResource(CurrentAccount account, ConversationService conversations) {
        this.account = account;
        this.conversations = conversations;
    }

    @GET
    @Operation(operationId = "getConversation", summary = "One conversation")
    public Uni<ConversationResponse> get(@PathParam("conversationId") String conversationId) {
        return conversations.get(account.id(), conversationId);
    }
}

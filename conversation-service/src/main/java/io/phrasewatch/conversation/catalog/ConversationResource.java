package io.phrasewatch.conversation.catalog;

import io.phrasewatch.conversation.MessageAnswer;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
    @Extension(name = "x-golden", value = "conversation")
    public Uni<ConversationResponse> get(@PathParam("conversationId") String conversationId) {
        return conversations.get(account.id(), conversationId);
    }

    /** Only the metadata can be changed; it is replaced as a whole. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "updateConversation", summary = "Replace the metadata of a conversation")
    @Extension(name = "x-golden", value = "update-conversation")
    public Uni<ConversationResponse> replaceMetadata(@PathParam("conversationId") String conversationId, byte[] body) {
        return conversations.replaceMetadata(account.id(), conversationId, MetadataRequest.parse(body).metadata());
    }

    @DELETE
    @Operation(operationId = "deleteConversation", summary = "Erase a conversation with all that was found in it")
    @Extension(name = "x-golden", value = "delete-conversation")
    public Uni<MessageAnswer> delete(@PathParam("conversationId") String conversationId) {
        return conversations.delete(account.id(), conversationId)
                .replaceWith(() -> new MessageAnswer("successfully deleted the conversation"));
    }
}

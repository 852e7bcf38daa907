package io.phrasewatch.conversation.message;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages of a conversation, one by one and as a transcript. */
@Path("/v1/conversations/{conversationId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessageResource {

    private final CurrentAccount account;
    private final ConversationAccess access;
    private final MessageStore messages;

    MessageResource(CurrentAccount account, ConversationAccess access, MessageStore messages) {
        this.account = account;
        this.access = access;
        this.messages = messages;
    }

    /** Any value of {@code verbose} but {@code true} means no words, as clients send odd spellings of false. */
    @GET
    @Path("/messages")
    @Operation(operationId = "getMessages", summary = "What was said")
    @Extension(name = "x-golden", value = "messages")
    public Uni<MessagesResponse> list(
            @PathParam("conversationId") String conversationId, @QueryParam("verbose") String verbose) {
        boolean withWords = "true".equalsIgnoreCase(verbose);
        return access.require(account.id(), conversationId)
                .chain(() -> messages.list(conversationId, withWords))
                .map(rows -> MessageView.of(conversationId, withWords, rows));
    }

    @POST
    @Path("/transcript")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "createTranscript", summary = "What was said as Markdown or SubRip subtitles")
    @Extension(name = "x-golden", value = "transcript")
    public Uni<TranscriptResponse> transcript(@PathParam("conversationId") String conversationId, byte[] body) {
        TranscriptRequest request = TranscriptRequest.parse(body);
        return access.require(account.id(), conversationId)
                .chain(() -> messages.list(conversationId, false))
                .map(rows -> TranscriptText.of(request, rows));
    }
}

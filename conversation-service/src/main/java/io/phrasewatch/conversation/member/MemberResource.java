package io.phrasewatch.conversation.member;

import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.conversation.MessageAnswer;
import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.kit.auth.CurrentAccount;
import io.phrasewatch.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/conversations/{conversationId}/members}. */
@Path("/v1/conversations/{conversationId}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberResource {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CurrentAccount account;
    private final ConversationAccess access;
    private final MemberStore members;
    private final MemberEdit edit;

    MemberResource(CurrentAccount account, ConversationAccess access, MemberStore members, MemberEdit edit) {
        this.account = account;
        this.access = access;
        this.members = members;
        this.edit = edit;
    }

    @GET
    @Operation(operationId = "getMembers", summary = "Who took part")
    @Extension(name = "x-golden", value = "members")
    public Uni<MembersResponse> list(@PathParam("conversationId") String conversationId) {
        return access.require(account.id(), conversationId)
                .chain(() -> members.list(conversationId))
                .map(MembersResponse::new);
    }

    @PUT
    @Path("/{memberId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "updateMember", summary = "Name a member, or make two members one by their address")
    @Extension(name = "x-golden", value = "update-member")
    public Uni<MessageAnswer> update(
            @PathParam("conversationId") String conversationId, @PathParam("memberId") String memberId, byte[] body) {
        MemberRequest request = MemberRequest.parse(memberId, body);
        return access.require(account.id(), conversationId)
                .chain(() -> edit.apply(conversationId, uuid(memberId), request))
                .replaceWith(() -> updated(conversationId, memberId));
    }

    private static UUID uuid(String memberId) {
        if (!UUID_FORM.matcher(memberId).matches()) {
            throw new ApiException(ConversationError.UNKNOWN_MEMBER);
        }
        return UUID.fromString(memberId);
    }

    private static MessageAnswer updated(String conversationId, String memberId) {
        return new MessageAnswer("Member with id: " + memberId + " for conversationId: " + conversationId
                + " updated successfully! Messages and insights of this conversation show it from now on.");
    }
}

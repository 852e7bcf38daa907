package io.phrasewatch.conversation.catalog;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.conversation.member.MemberResponse;
import io.phrasewatch.conversation.member.MemberStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads, edits and deletes one conversation of an account. */
@ApplicationScoped
public class ConversationService {

    private final ConversationAccess access;
    private final ConversationTransactions conversations;
    private final MemberStore members;
    private final ConversationAnnouncer announcer;

    ConversationService(ConversationAccess access, ConversationTransactions conversations, MemberStore members,
            ConversationAnnouncer announcer) {
        this.access = access;
        this.conversations = conversations;
        this.members = members;
        this.announcer = announcer;
    }

    /** The conversation with its members; fails with 404 when the account has none of this id. */
    public Uni<ConversationResponse> get(String accountId, String conversationId) {
        return access.require(accountId, conversationId)
                .chain(() -> conversations.get(accountId, conversationId))
                .chain(this::withMembers);
    }

    /** Replaces the metadata; answers the conversation as it is then. */
    public Uni<ConversationResponse> replaceMetadata(String accountId, String conversationId, Map<String, String> metadata) {
        return access.require(accountId, conversationId)
                .chain(() -> conversations.replaceMetadata(accountId, conversationId, metadata))
                .chain(this::withMembers);
    }

    /** Erases the conversation for good; whatever is still on its way to it will be refused. */
    public Uni<Void> delete(String accountId, String conversationId) {
        return access.require(accountId, conversationId)
                .chain(() -> conversations.erase(accountId, conversationId))
                .invoke(announcer::nudge);
    }

    private Uni<ConversationResponse> withMembers(ConversationEntity conversation) {
        return members.list(conversation.id).map(people -> response(conversation, people));
    }

    private static ConversationResponse response(ConversationEntity conversation, List<MemberResponse> people) {
        return new ConversationResponse(conversation.id, conversation.type, conversation.name, conversation.startTime,
                conversation.endTime, people, conversation.metadata.getMap());
    }
}

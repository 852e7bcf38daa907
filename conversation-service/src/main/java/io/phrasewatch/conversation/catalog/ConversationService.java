package io.phrasewatch.conversation.catalog;

import io.phrasewatch.conversation.access.ConversationAccess;
import io.phrasewatch.conversation.member.MemberResponse;
import io.phrasewatch.conversation.member.MemberStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads one conversation. */
@ApplicationScoped
public class ConversationService {

    private final ConversationAccess access;
    private final ConversationLookup lookup;
    private final MemberStore members;

    ConversationService(ConversationAccess access, ConversationLookup lookup, MemberStore members) {
        this.access = access;
        this.lookup = lookup;
        this.members = members;
    }

    /** The conversation with its members; fails with 404 when the account has none of this id. */
    public Uni<ConversationResponse> get(String accountId, String conversationId) {
        return access.require(accountId, conversationId)
                .chain(() -> lookup.get(accountId, conversationId))
                .chain(this::withMembers);
    }

    private Uni<ConversationResponse> withMembers(ConversationEntity conversation) {
        return members.list(conversation.id).map(people -> response(conversation, people));
    }

    private static ConversationResponse response(ConversationEntity conversation, List<MemberResponse> people) {
        return new ConversationResponse(conversation.id, conversation.type, conversation.name, conversation.startTime,
                conversation.endTime, people, conversation.metadata.getMap());
    }
}

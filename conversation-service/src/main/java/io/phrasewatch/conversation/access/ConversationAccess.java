package io.phrasewatch.conversation.access;

import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.id.PublicIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a request through to a conversation of its own account and to no other. */
@ApplicationScoped
public class ConversationAccess {

    private final PresenceStore store;
    private final FirstSight firstSight;

    ConversationAccess(PresenceStore store, FirstSight firstSight) {
        this.store = store;
        this.firstSight = firstSight;
    }

    /**
     * Completes when the account has the conversation.
     *
     * @param accountId      the calling account
     * @param conversationId as the client wrote it; anything
     * @return fails with {@link ConversationError#UNKNOWN_CONVERSATION} for an unknown, malformed, deleted or foreign id
     */
    public Uni<Void> require(String accountId, String conversationId) {
        if (!PublicIds.isPublicId(conversationId)) {
            return unknown();
        }
        return store.presence(accountId, conversationId)
                .chain(presence -> presence == Presence.UNSEEN ? firstSight.await(accountId, conversationId) : settled(presence))
                .chain(presence -> presence == Presence.PRESENT ? Uni.createFrom().voidItem() : unknown());
    }

    private static Uni<Presence> settled(Presence presence) {
        return Uni.createFrom().item(presence);
    }

    private static Uni<Void> unknown() {
        return Uni.createFrom().failure(() -> new ApiException(ConversationError.UNKNOWN_CONVERSATION));
    }
}

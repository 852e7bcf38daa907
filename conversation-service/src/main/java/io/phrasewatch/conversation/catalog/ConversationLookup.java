package io.phrasewatch.conversation.catalog;

import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a conversation's row in a Hibernate session of its own, so that no session is open while rows are streamed. */
@ApplicationScoped
class ConversationLookup {

    private final ConversationRepository repository;

    ConversationLookup(ConversationRepository repository) {
        this.repository = repository;
    }

    /** The account's conversation; fails with 404 when it was deleted meanwhile. */
    @WithSession("conversation")
    Uni<ConversationEntity> get(String accountId, String conversationId) {
        return repository.findOwned(accountId, conversationId)
                .onItem().ifNull().failWith(() -> new ApiException(ConversationError.UNKNOWN_CONVERSATION));
    }
}

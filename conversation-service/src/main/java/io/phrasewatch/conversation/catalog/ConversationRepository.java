package io.phrasewatch.conversation.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Conversations by id and owner. */
@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<ConversationEntity, String> {

    /** The account's conversation, null when it has none of this id. */
    Uni<ConversationEntity> findOwned(String accountId, String id) {
        return find("id = ?1 and accountId = ?2", id, accountId).firstResult();
    }
}

package io.phrasewatch.conversation.catalog;

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.conversation.ConversationError;
import io.phrasewatch.kit.error.ApiException;
import io.phrasewatch.kit.outbox.HibernateOutbox;
import io.phrasewatch.kit.outbox.OutboxRecord;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What happens to a conversation's row inside one Hibernate session. Apart from the service, so that no session is open while rows are
 * read with the plain client.
 */
@ApplicationScoped
class ConversationTransactions {

    private static final String SOURCE = "/phrasewatch/conversation";

    private final ConversationRepository repository;
    private final HibernateOutbox outbox = new HibernateOutbox("conversation");

    ConversationTransactions(ConversationRepository repository) {
        this.repository = repository;
    }

    /** The account's conversation; fails with 404 when it has none of this id. */
    @WithSession("conversation")
    Uni<ConversationEntity> get(String accountId, String conversationId) {
        return owned(accountId, conversationId);
    }

    /** Replaces the metadata and returns the conversation. */
    @WithTransaction("conversation")
    Uni<ConversationEntity> replaceMetadata(String accountId, String conversationId, Map<String, String> metadata) {
        return owned(accountId, conversationId)
                .invoke(conversation -> conversation.metadata = new JsonObject(new TreeMap<>(metadata)));
    }

    /** Erases the conversation with all that hangs on it, leaves a tombstone, and writes the event that says so. */
    @WithTransaction("conversation")
    Uni<Void> erase(String accountId, String conversationId) {
        return repository.getSession().chain(session -> locked(session, conversationId)
                .chain(() -> owned(accountId, conversationId))
                .chain(conversation -> erase(session, conversation)));
    }

    private Uni<ConversationEntity> owned(String accountId, String conversationId) {
        return repository.findOwned(accountId, conversationId)
                .onItem().ifNull().failWith(() -> new ApiException(ConversationError.UNKNOWN_CONVERSATION));
    }

    /** Holds off whoever is about to insert the row, as the trigger on the table takes the same lock. */
    private static Uni<Boolean> locked(Mutiny.Session session, String conversationId) {
        return session.createNativeQuery("select conversation.lock_conversation(?1)", Boolean.class)
                .setParameter(1, conversationId)
                .getSingleResult();
    }

    private Uni<Void> erase(Mutiny.Session session, ConversationEntity conversation) {
        return session.createNativeQuery("insert into conversation.tombstone (conversation_id, account_id) values (?1, ?2)")
                .setParameter(1, conversation.id)
                .setParameter(2, conversation.accountId)
                .executeUpdate()
                .chain(() -> forgetUnsent(session, conversation.id))
                .chain(() -> outbox.write(session, List.of(deleted(conversation))))
                .chain(() -> session.remove(conversation));
    }

    /** Outcomes quote what was said. Whoever waits for one hears of the deletion instead. */
    private static Uni<Integer> forgetUnsent(Mutiny.Session session, String conversationId) {
        return session.createNativeQuery("delete from conversation.outbox where record_key = ?1")
                .setParameter(1, conversationId)
                .executeUpdate();
    }

    private static OutboxRecord deleted(ConversationEntity conversation) {
        return OutboxRecord.of(Topics.CONVERSATION_EVENTS, new Event<>(UUID.randomUUID().toString(), SOURCE, Instant.now(),
                conversation.accountId, null, new ConversationDeleted(conversation.id)));
    }
}

package io.phrasewatch.ingest.conversation;

import io.smallrye.mutiny.Uni;

/** What a feature keeps of conversations outside the tables of their jobs. */
public interface ConversationBelongings {

    /** Erases what is kept of a deleted conversation. Doing it twice changes nothing. */
    Uni<Void> erase(String conversationId);
}

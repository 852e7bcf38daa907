package io.phrasewatch.ingest.streaming.storage;

import io.phrasewatch.ingest.conversation.ConversationBelongings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases the stream of a deleted conversation: its connection id is a client's own word and may name somebody. */
@ApplicationScoped
class StreamErasure implements ConversationBelongings {

    private final StreamStore streams;

    StreamErasure(StreamStore streams) {
        this.streams = streams;
    }

    @Override
    public Uni<Void> erase(String conversationId) {
        return streams.forget(conversationId);
    }
}

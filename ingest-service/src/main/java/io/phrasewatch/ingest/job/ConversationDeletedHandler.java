package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.ingest.persistence.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that conversations were deleted. A record that is no event of ours goes to the dead letters and stops nothing. */
@ApplicationScoped
public class ConversationDeletedHandler {

    private final JobErasure erasure;

    ConversationDeletedHandler(JobErasure erasure) {
        this.erasure = erasure;
    }

    /** Erases this service's part; a failing database is waited for. */
    @Incoming("ingest-conversation-events")
    public Uni<Void> onConversationEvent(ConsumerRecord<String, String> record) {
        return Uni.createFrom().item(record::value).map(EventCodec::decode)
                .chain(event -> DatabaseFailures.waitOut(apply(event.data())));
    }

    private Uni<Void> apply(EventData change) {
        return change instanceof ConversationDeleted deleted
                ? erasure.erase(deleted.conversationId())
                : Uni.createFrom().voidItem();
    }
}

package io.phrasewatch.ingest.job;

import io.phrasewatch.contracts.ConversationDeleted;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.EventData;
import io.phrasewatch.ingest.conversation.ConversationBelongings;
import io.phrasewatch.ingest.persistence.IngestDeadLetters;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that conversations were deleted. A record that is no event of ours goes to the dead letters and stops nothing. */
@ApplicationScoped
public class ConversationDeletedHandler {

    private final JobErasure erasure;
    private final List<ConversationBelongings> belongings;
    private final IngestDeadLetters deadLetters;

    ConversationDeletedHandler(JobErasure erasure, @All List<ConversationBelongings> belongings, IngestDeadLetters deadLetters) {
        this.erasure = erasure;
        this.belongings = belongings;
        this.deadLetters = deadLetters;
    }

    /** Erases this service's part; a failing database is waited for. */
    @Incoming("ingest-conversation-events")
    public Uni<Void> onConversationEvent(ConsumerRecord<byte[], byte[]> record) {
        return deadLetters.orPutAside(record, "Erasing a conversation", () -> apply(EventCodec.decodeRecord(record.value()).data()));
    }

    private Uni<Void> apply(EventData change) {
        return change instanceof ConversationDeleted deleted
                ? erasure.erase(deleted.conversationId()).chain(() -> eraseBelongings(deleted.conversationId()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> eraseBelongings(String conversationId) {
        return Multi.createFrom().iterable(belongings)
                .onItem().transformToUniAndConcatenate(kept -> kept.erase(conversationId))
                .onItem().ignoreAsUni();
    }
}

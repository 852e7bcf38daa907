package io.phrasewatch.conversation.arrival;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.phrasewatch.contracts.Topics;
import io.phrasewatch.kit.deadletter.DeadLetters;
import io.phrasewatch.kit.retry.Patience;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Lets a conversation exist as soon as its submission is accepted. Acknowledges after the row is written; retries for as long as the
 * database is away; what can never be written goes to the dead letters.
 */
@Startup
@ApplicationScoped
public class ConversationArrivalHandler {

    private final ArrivalStore store;
    private final DeadLetters deadLetters;

    ConversationArrivalHandler(ArrivalStore store, @Channel("conversation-dead-letters") MutinyEmitter<byte[]> emitter,
            Patience patience) {
        this.store = store;
        this.deadLetters = new DeadLetters(Topics.CONVERSATION_DEAD_LETTERS, emitter, patience);
    }

    /** Takes one record of {@code ingest.message-batches.v1}. */
    @Incoming("conversation-batches")
    public Uni<Void> record(ConsumerRecord<byte[], byte[]> record) {
        return deadLetters.orPutAside(record, "Noting a conversation", () -> note(record.value()));
    }

    private Uni<Void> note(byte[] value) {
        return Uni.createFrom().item(() -> firstOfJob(value))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::store);
    }

    private Uni<Void> store(Optional<Arrival> arrival) {
        return arrival.isEmpty() ? Uni.createFrom().voidItem() : store.record(arrival.get());
    }

    /** Later batches of a job say the same of the conversation, and nothing before they are written by the worker. */
    private static Optional<Arrival> firstOfJob(byte[] value) {
        Event<?> event = EventCodec.decodeRecord(value);
        if (!(event.data() instanceof MessageBatchSubmitted batch)) {
            throw new MalformedEventException("\"type\" does not belong on this topic");
        }
        return batch.batchIndex() == 0 ? Optional.of(Arrival.of(event, batch)) : Optional.empty();
    }
}

package io.phrasewatch.conversation.arrival;

import io.phrasewatch.contracts.Event;
import io.phrasewatch.contracts.EventCodec;
import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.contracts.MessageBatchSubmitted;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Lets a conversation exist as soon as its submission is accepted. Acknowledges after the row is written; retries for as long as the
 * database is away; what can never be written goes to the dead letters.
 */
@ApplicationScoped
public class ConversationArrivalHandler {

    private static final Logger LOG = Logger.getLogger(ConversationArrivalHandler.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ArrivalStore store;

    ConversationArrivalHandler(ArrivalStore store) {
        this.store = store;
    }

    /** Takes one record of {@code ingest.message-batches.v1}. */
    @Incoming("conversation-batches")
    public Uni<Void> record(String value) {
        return Uni.createFrom().item(() -> firstOfJob(value))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::store);
    }

    private Uni<Void> store(Optional<Arrival> arrival) {
        return arrival.isEmpty() ? Uni.createFrom().voidItem() : storeWhenPossible(arrival.get());
    }

    private Uni<Void> storeWhenPossible(Arrival arrival) {
        return store.record(arrival)
                .onFailure(ConversationArrivalHandler::passes).invoke(ConversationArrivalHandler::report)
                .onFailure(ConversationArrivalHandler::passes).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).indefinitely();
    }

    /** Later batches of a job say the same of the conversation, and nothing before they are written by the worker. */
    private static Optional<Arrival> firstOfJob(String value) {
        Event<?> event = EventCodec.decode(value);
        if (!(event.data() instanceof MessageBatchSubmitted batch)) {
            throw new MalformedEventException("\"type\" does not belong on this topic");
        }
        return batch.batchIndex() == 0 ? Optional.of(Arrival.of(event, batch)) : Optional.empty();
    }

    /** Bad data (22), a broken rule (23) and a limit exceeded (54) stay what they are; anything else may pass. */
    private static boolean passes(Throwable failure) {
        return !(failure instanceof PgException database && database.getSqlState() != null
                && database.getSqlState().matches("(22|23|54).*"));
    }

    private static void report(Throwable failure) {
        LOG.warnf("A conversation can not be written yet: %s", failure.getClass().getSimpleName());
    }
}

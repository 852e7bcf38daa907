package io.phrasewatch.ingest.persistence;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.kit.deadletter.DeadLetters;
import io.phrasewatch.kit.retry.Patience;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Where records go that this service can not use. */
@Startup
@ApplicationScoped
public class IngestDeadLetters {

    private final DeadLetters letters;

    IngestDeadLetters(@Channel("ingest-dead-letters") MutinyEmitter<byte[]> emitter, Patience patience) {
        this.letters = new DeadLetters(Topics.INGEST_DEAD_LETTERS, emitter, patience);
    }

    /** As {@link DeadLetters#orPutAside}. */
    public Uni<Void> orPutAside(ConsumerRecord<byte[], byte[]> record, String name, Supplier<Uni<Void>> work) {
        return letters.orPutAside(record, name, work);
    }
}

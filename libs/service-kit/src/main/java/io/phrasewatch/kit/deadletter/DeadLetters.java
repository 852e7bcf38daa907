package io.phrasewatch.kit.deadletter;

import io.phrasewatch.contracts.MalformedEventException;
import io.phrasewatch.kit.metrics.DeadLetterCounter;
import io.phrasewatch.kit.retry.Hopeless;
import io.phrasewatch.kit.retry.Patience;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** One service's way to put records aside: key, value and headers as they came, with the reason and where they came from. */
public final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<byte[]> emitter;
    private final Patience patience;
    private final DeadLetterCounter count;

    /**
     * A way to one topic.
     *
     * @param topic    its name, for the count
     * @param emitter  sends to the service's dead-letter topic, with byte array serializers
     * @param patience for a broker that is away
     */
    public DeadLetters(String topic, MutinyEmitter<byte[]> emitter, Patience patience) {
        this.emitter = emitter;
        this.patience = patience;
        this.count = DeadLetterCounter.of(topic);
    }

    /**
     * Does the work of a record; when that fails for good, puts the record aside. Transient failures are waited out.
     *
     * @param name for the log
     * @param work made anew for each try
     * @return completes when the record needs no further attention
     */
    public Uni<Void> orPutAside(ConsumerRecord<byte[], byte[]> record, String name, Supplier<Uni<Void>> work) {
        return patience.untilItWorks(name, work)
                .onFailure().recoverWithUni(failure -> add(record, reason(failure), patience.tries(failure)));
    }

    /**
     * Puts a record aside; completes when the broker has it, however long that takes.
     *
     * @param reason the broken rule, without content of the record
     * @param tries  how often it was tried in this life
     */
    public Uni<Void> add(ConsumerRecord<byte[], byte[]> record, String reason, int tries) {
        LOG.warnf("Record %s-%d at %d is a dead letter: %s", record.topic(), record.partition(), record.offset(), reason);
        Letter letter = Letter.of(record, reason, tries);
        return patience.untilItWorks("Adding a dead letter", () -> send(letter)).invoke(count::increment);
    }

    private Uni<Void> send(Letter letter) {
        OutgoingKafkaRecordMetadata<byte[]> destination =
                OutgoingKafkaRecordMetadata.<byte[]>builder().withKey(letter.key()).withHeaders(letter.headers()).build();
        return emitter.sendMessage(Message.of(letter.value()).addMetadata(destination));
    }

    /** Exceptions of ours name a rule; of the message of any other nobody knows what it quotes. */
    private static String reason(Throwable failure) {
        return failure instanceof MalformedEventException || failure instanceof Hopeless
                ? failure.getMessage()
                : "processing failed: " + failure.getClass().getSimpleName();
    }
}

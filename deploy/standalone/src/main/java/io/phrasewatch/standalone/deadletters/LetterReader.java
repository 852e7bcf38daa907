package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.standalone.UsageException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads letters as they lie there, one at a time. Letters of several topics are asked for in turn, so all partitions stay assigned and all
 * but one are paused: what the broker sent of the others is kept.
 */
final class LetterReader {

    private static final Duration POLL = Duration.ofMillis(500);
    /** Marks and letters in between that are read and not used, rather than to ask anew. */
    private static final int NEAR = 64;

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /** @param consumer gives one record a time */
    LetterReader(Consumer<byte[], byte[]> consumer, Collection<DeadLetter> noted, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
        Set<TopicPartition> places = noted.stream().map(letter -> place(letter.id())).collect(Collectors.toSet());
        consumer.assign(places);
        consumer.pause(places);
        consumer.seekToBeginning(places);
    }

    /** @throws UsageException when it is gone meanwhile */
    DeadLetter whole(LetterId id) {
        TopicPartition place = place(id);
        goTo(place, id.offset());
        long end = System.nanoTime() + patience.toNanos();
        while (consumer.position(place) <= id.offset() && System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() == id.offset()) {
                    consumer.pause(List.of(place));
                    return new DeadLetter(id, record);
                }
            }
        }
        consumer.pause(List.of(place));
        throw new UsageException("the dead letter " + id + " can not be read any more");
    }

    private void goTo(TopicPartition place, long offset) {
        consumer.resume(List.of(place));
        long next = consumer.position(place);
        if (offset < next || offset > next + NEAR) {
            consumer.seek(place, offset);
        }
    }

    private static TopicPartition place(LetterId id) {
        return new TopicPartition(id.topic(), id.partition());
    }
}

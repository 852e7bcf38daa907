package io.phrasewatch.standalone.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.phrasewatch.contracts.Topics;
import io.phrasewatch.standalone.UsageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterReaderTest {

    private static final int HERE = 0;
    private static final int THERE = 1;

    private final Broker broker = new Broker(0, 1, 2, 3, 5, 200);
    private LetterReader reader;

    @BeforeEach
    void open() {
        reader = new LetterReader(broker, List.of(new DeadLetter(id(HERE, 0), null), new DeadLetter(id(THERE, 0), null)), Duration.ofMillis(200));
    }

    @Test
    void readsEachLetterInWhateverOrderTheyAreAskedFor() {
        // When
        List<String> read = Stream.of(id(HERE, 1), id(THERE, 0), id(HERE, 3), id(THERE, 200), id(HERE, 0), id(HERE, 0), id(HERE, 5))
                .map(reader::whole).map(letter -> new String(letter.record().value(), StandardCharsets.UTF_8)).toList();
        // Then
        assertThat(read).containsExactly("0 1", "1 0", "0 3", "1 200", "0 0", "0 0", "0 5");
    }

    @Test
    void readsOnThoughTwoPartitionsAreAskedForInTurn() {
        // Given
        Stream.of(id(HERE, 0), id(THERE, 0)).forEach(reader::whole);
        broker.seeks = 0;
        // When
        Stream.of(id(HERE, 1), id(THERE, 1), id(HERE, 5), id(THERE, 5)).forEach(reader::whole);
        // Then
        assertThat(broker.seeks).isZero();
    }

    @Test
    void saysWhichLetterIsGoneAndGoesOnWithTheNext() {
        // When / Then
        assertThatThrownBy(() -> reader.whole(id(HERE, 4))).isInstanceOf(UsageException.class).hasMessageContaining("/0/4");
        assertThatThrownBy(() -> reader.whole(id(HERE, 201))).isInstanceOf(UsageException.class).hasMessageContaining("/0/201");
        assertThat(reader.whole(id(HERE, 5)).id().offset()).isEqualTo(5);
    }

    private static LetterId id(int partition, long offset) {
        return new LetterId(Topics.DETECTION_DEAD_LETTERS, partition, offset);
    }

    /** Holds the same offsets in both partitions and gives one record a time. */
    private static final class Broker extends MockConsumer<byte[], byte[]> {

        private final long[] held;
        private int seeks;

        Broker(long... held) {
            super("earliest");
            this.held = held;
            updateBeginningOffsets(Map.of(new TopicPartition(Topics.DETECTION_DEAD_LETTERS, HERE), 0L,
                    new TopicPartition(Topics.DETECTION_DEAD_LETTERS, THERE), 0L));
        }

        @Override
        public synchronized void seek(TopicPartition place, long offset) {
            seeks++;
            super.seek(place, offset);
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration patience) {
            TopicPartition open = assignment().stream().filter(place -> !paused().contains(place)).findFirst().orElseThrow();
            long next = LongStream.of(held).filter(offset -> offset >= position(open)).findFirst().orElse(-1);
            if (next < 0) {
                return ConsumerRecords.empty();
            }
            super.seek(open, next + 1);
            byte[] value = (open.partition() + " " + next).getBytes(StandardCharsets.UTF_8);
            return new ConsumerRecords<>(Map.of(open, List.of(new ConsumerRecord<>(open.topic(), open.partition(), next, null, value))), Map.of());
        }
    }
}

package io.phrasewatch.standalone.deadletters;

import io.phrasewatch.contracts.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that was put aside.
 *
 * @param id     where it lies
 * @param record as it lies there
 */
record DeadLetter(LetterId id, ConsumerRecord<byte[], byte[]> record) {

    /** Oldest first, as they were read: what belongs together is sent again in its old order. */
    static final Comparator<DeadLetter> BY_ORIGIN = Comparator.comparing(DeadLetter::originTopic)
            .thenComparingInt(DeadLetter::originPartition).thenComparingLong(DeadLetter::originOffset);

    String reason() {
        return header(DeadLetterHeaders.REASON, "not told");
    }

    /** RFC 3339. */
    String time() {
        return header(DeadLetterHeaders.TIME, "?");
    }

    String attempts() {
        return header(DeadLetterHeaders.ATTEMPTS, "1");
    }

    String originTopic() {
        return header(DeadLetterHeaders.TOPIC, "?");
    }

    int originPartition() {
        return (int) number(DeadLetterHeaders.PARTITION);
    }

    /** -1 when the letter does not tell. */
    long originOffset() {
        return number(DeadLetterHeaders.OFFSET);
    }

    /** Whether it is here for the second time or more: sent again, and refused again. */
    boolean cameBack() {
        return record.headers().lastHeader(DeadLetterHeaders.REPLAY_OF) != null;
    }

    boolean isWhole() {
        return record.headers().lastHeader(DeadLetterHeaders.VALUE_LEFT_OUT) == null;
    }

    /** What goes to the topic it came from: key, value and headers as they were, and the tries so far. */
    ProducerRecord<byte[], byte[]> again() {
        Headers headers = new RecordHeaders(record.headers());
        DeadLetterHeaders.OF_ONE_LIFE.stream().filter(name -> !name.equals(DeadLetterHeaders.ATTEMPTS)).forEach(headers::remove);
        headers.remove(DeadLetterHeaders.REPLAY_OF);
        headers.add(DeadLetterHeaders.REPLAY_OF, id.toString().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(originTopic(), originPartition(), record.key(), record.value(), headers);
    }

    /** What is left beside the letter to tell that it was sent again. */
    ProducerRecord<byte[], byte[]> mark() {
        Headers headers = new RecordHeaders()
                .add(DeadLetterHeaders.REPLAYED, id.toString().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(id.topic(), id.partition(), record.key(), null, headers);
    }

    private String header(String name, String otherwise) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    private long number(String name) {
        String text = header(name, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}

package io.phrasewatch.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.phrasewatch.contracts.DeadLetterHeaders;
import io.phrasewatch.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final byte[] NO_TEXT = {'"', (byte) 0xC3, '"'};

    @Test
    void keepsTheRecordByteForByteAndSaysWhereItCameFrom() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("key", NO_TEXT);
        record.headers().add("own", "header".getBytes(UTF_8));
        // When
        Letter letter = Letter.of(record, "the record is not UTF-8", 1);
        // Then
        assertThat(letter.value()).isSameAs(NO_TEXT);
        assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(header(letter, "own")).isEqualTo("header");
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("the record is not UTF-8");
        assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.MESSAGE_BATCHES);
        assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("3");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("14");
        assertThat(header(letter, DeadLetterHeaders.TIME)).matches("\\d{4}-.*Z");
    }

    @Test
    void countsTheTriesOfEarlierLives() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("key", NO_TEXT);
        record.headers().add(DeadLetterHeaders.ATTEMPTS, "4".getBytes(UTF_8));
        // When
        Letter letter = Letter.of(record, "rule", 1);
        // Then
        assertThat(header(letter, DeadLetterHeaders.ATTEMPTS)).isEqualTo("5");
        assertThat(letter.headers().headers(DeadLetterHeaders.ATTEMPTS)).hasSize(1);
    }

    @Test
    void takesNoCountFromAHeaderThatIsNone() {
        // Given
        ConsumerRecord<byte[], byte[]> record = record("key", NO_TEXT);
        record.headers().add(DeadLetterHeaders.ATTEMPTS, "many".getBytes(UTF_8)).add(DeadLetterHeaders.ATTEMPTS, null);
        // When
        Letter letter = Letter.of(record, "rule", 1);
        // Then
        assertThat(header(letter, DeadLetterHeaders.ATTEMPTS)).isEqualTo("1");
    }

    @Test
    void leavesOutWhatNoBrokerWouldTakeBesideTheHeaders() {
        // Given
        String endless = "k".repeat(Topics.MAX_RECORD_BYTES);
        ConsumerRecord<byte[], byte[]> value = record("key", new byte[Topics.MAX_RECORD_BYTES - 100]);
        ConsumerRecord<byte[], byte[]> key = record(endless, NO_TEXT);
        ConsumerRecord<byte[], byte[]> headers = record("key", NO_TEXT);
        headers.headers().add("own", endless.getBytes(UTF_8));
        for (ConsumerRecord<byte[], byte[]> record : java.util.List.of(value, key, headers)) {
            // When
            Letter letter = Letter.of(record, "rule", 1);
            // Then
            assertThat(letter.value()).isNull();
            assertThat(letter.key() == null || letter.key().length < 100).isTrue();
            assertThat(letter.headers().lastHeader("own")).isNull();
            assertThat(header(letter, DeadLetterHeaders.VALUE_LEFT_OUT)).isEqualTo("too large");
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(Topics.MESSAGE_BATCHES, 3, 14, key.getBytes(UTF_8), value);
    }

    private static String header(Letter letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}

package io.phrasewatch.kit.deadletter;

import io.phrasewatch.contracts.DeadLetterHeaders;
import io.phrasewatch.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What is sent for a record that is put aside.
 *
 * @param key     as it came, may be null
 * @param value   as it came, may be null; null also when the record was too large
 * @param headers as they came, and those of {@link DeadLetterHeaders}
 */
record Letter(byte[] key, byte[] value, Headers headers) {

    /** Room for the added headers: with them a record of the largest size would be refused by the broker for ever. */
    private static final int LARGEST_VALUE = Topics.MAX_RECORD_BYTES - 64 * 1024;
    private static final int LARGEST_KEY = 16 * 1024;

    static Letter of(ConsumerRecord<byte[], byte[]> record, String reason, int tries) {
        boolean fits = size(record) <= LARGEST_VALUE;
        Headers headers = fits ? new RecordHeaders(record.headers()) : new RecordHeaders();
        DeadLetterHeaders.OF_ONE_LIFE.forEach(headers::remove);
        headers.add(DeadLetterHeaders.REASON, bytes(reason))
                .add(DeadLetterHeaders.TOPIC, bytes(record.topic()))
                .add(DeadLetterHeaders.PARTITION, bytes(String.valueOf(record.partition())))
                .add(DeadLetterHeaders.OFFSET, bytes(String.valueOf(record.offset())))
                .add(DeadLetterHeaders.ATTEMPTS, bytes(String.valueOf(earlierTries(record.headers()) + tries)))
                .add(DeadLetterHeaders.TIME, bytes(Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
        if (fits) {
            return new Letter(record.key(), record.value(), headers);
        }
        headers.add(DeadLetterHeaders.VALUE_LEFT_OUT, bytes("too large"));
        return new Letter(length(record.key()) <= LARGEST_KEY ? record.key() : null, null, headers);
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = length(record.value()) + length(record.key());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** Anybody can send such a header: what is no number counts as none. */
    private static int earlierTries(Headers headers) {
        Header earlier = headers.lastHeader(DeadLetterHeaders.ATTEMPTS);
        String text = earlier == null || earlier.value() == null ? "" : new String(earlier.value(), StandardCharsets.UTF_8);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

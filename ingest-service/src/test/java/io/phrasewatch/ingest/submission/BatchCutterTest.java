package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.phrasewatch.contracts.SubmittedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCutterTest {

    private final BatchCutter cutter = new BatchCutter(100, 1_000);

    @Test
    void fillsABatchWithAsManyMessagesAsItMayHold() {
        // When
        List<List<SubmittedMessage>> batches = cutter.cut(messages(201, "hi"));

        // Then
        assertThat(batches).extracting(List::size).containsExactly(100, 100, 1);
    }

    @Test
    void beginsABatchWhenTheTextWouldBeTooMuch() {
        // When
        List<List<SubmittedMessage>> batches = cutter.cut(messages(5, "x".repeat(398)));

        // Then
        assertThat(batches).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void givesAnOversizedMessageABatchOfItsOwn() {
        // When
        List<List<SubmittedMessage>> batches = cutter.cut(messages(2, "x".repeat(5_000)));

        // Then
        assertThat(batches).extracting(List::size).containsExactly(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "quo\"te \\ slash", "\u0001\n\t", "übung", "日本語", "\u2028"})
    void neverUnderestimatesTheBytesOfAText(String text) throws JsonProcessingException {
        // Given
        int written = new ObjectMapper().writeValueAsString(text).getBytes(StandardCharsets.UTF_8).length;

        // When
        long size = JsonSize.of(text);

        // Then
        assertThat(size).isBetween((long) written, written + 4L * text.length());
    }

    private static List<SubmittedMessage> messages(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SubmittedMessage("id" + i, i, text, null, Instant.EPOCH, Instant.EPOCH, null))
                .toList();
    }
}

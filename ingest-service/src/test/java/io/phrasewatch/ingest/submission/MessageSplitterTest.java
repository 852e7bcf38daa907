package io.phrasewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {

    private static final String SENTENCE = "We have looked at the offer from every side there is. ";

    private final MessageSplitter splitter = new MessageSplitter(200);

    @Test
    void leavesShortContentWhole() {
        // Given
        String content = "  One. Two. Three.  ";

        // When
        List<String> messages = splitter.split(content);

        // Then
        assertThat(messages).containsExactly(content);
    }

    @Test
    void cutsLongContentIntoSentences() {
        // When
        List<String> messages = splitter.split(SENTENCE.repeat(5));

        // Then
        assertThat(messages).hasSize(5).containsOnly(SENTENCE.strip());
    }

    @Test
    void leavesOneLongSentenceWhole() {
        // Given
        String content = "and then ".repeat(100);

        // When
        List<String> messages = splitter.split(content);

        // Then
        assertThat(messages).containsExactly(content);
    }
}
